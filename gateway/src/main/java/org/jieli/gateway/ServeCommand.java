package org.jieli.gateway;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jieli.gateway.config.Settings;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.gateway.wiring.JieliApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code jieli serve}: runs the gateway until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"运行网关，直到进程被终止。", "Runs the gateway until the process is told to end."},
        footer = {
            "",
            "其他设置以 --键=值 给出，例如 --server.address=0.0.0.0。",
            "Other settings are given as --key=value, for example --server.address=0.0.0.0.",
            "",
            "退出码 / Exit codes: 2 设置有误、端口或数据目录被占用 / wrong settings, port or data folder in use; 1 其他失败 / any other failure"
        })
final class ServeCommand implements Callable<Integer> {

    private static final Pattern SETTING = Pattern.compile("--[a-zA-Z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    @Spec
    private CommandSpec command;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "端口，0 为任意空闲端口；默认 8080 / port, 0 for any free one; 8080 by default")
    private Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录，默认 ./data / data folder, ./data by default")
    private Path data;

    @Option(
            names = "--partners-file",
            paramLabel = "FILE",
            description =
                    "另一份伙伴名册（YAML），叠加于自带名册之上 / one more file of partners (YAML), on top of the one that is shipped")
    private Path partnersFile;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        String[] arguments = arguments();
        try (ConfigurableApplicationContext gateway = JieliApplication.start(arguments)) {
            CountDownLatch closed = new CountDownLatch(1);
            gateway.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
            greet(gateway);
            closed.await();
            return 0;
        } catch (RuntimeException failure) {
            command.commandLine()
                    .getErr()
                    .println(StartFailure.sentence(failure).orElseThrow(() -> failure));
            return 2;
        }
    }

    private String[] arguments() {
        settings.stream()
                .filter(setting -> !SETTING.matcher(setting).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new ParameterException(command.commandLine(), "不认识的参数 / Unknown argument: " + wrong);
                });
        List<String> arguments = new ArrayList<>(settings);
        add(arguments, "server.port", port);
        add(arguments, "jieli.data", data);
        add(arguments, "jieli.partners-file", partnersFile);
        return arguments.toArray(String[]::new);
    }

    private static void add(List<String> arguments, String key, Object value) {
        if (value != null) {
            arguments.add("--" + key + "=" + value);
        }
    }

    private void greet(ConfigurableApplicationContext gateway) {
        PrintWriter out = command.commandLine().getOut();
        out.println("地址 / Address      " + address((WebServerApplicationContext) gateway));
        out.println("数据 / Data         "
                + gateway.getBean(Settings.class).data().toAbsolutePath().normalize());
        Map<String, String> keys = gateway.getBean(IssuedKeys.class).byName();
        if (!keys.isEmpty()) {
            out.println("新签发的密钥，只显示这一次 / Keys issued now and shown only this once");
            keys.forEach((name, key) -> out.printf("  %-16s  %s%n", name, key));
        }
        out.printf(
                "就绪 / Ready         %.1f s%n",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        out.flush();
    }

    private static String address(WebServerApplicationContext gateway) {
        String host = gateway.getEnvironment().getProperty("server.address", "0.0.0.0");
        return "http://" + host + ":" + gateway.getWebServer().getPort();
    }
}
