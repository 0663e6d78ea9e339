package org.jieli.gateway.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieli.gateway.config.SettingsReader;
import org.jieli.gateway.config.WrongConfigurationException;
import org.jieli.gateway.logging.Logs;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.http.HttpProbe;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.sftp.BoxProbe;
import org.jieli.routes.sftp.SftpSettings;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli probe}: tries every step of dealing with a partner and says which one fails; needs no running gateway. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = {
            "逐步试用某伙伴，说明在哪一步失败、是哪一方的事、怎么办。",
            "SFTP：查找主机、连接、密钥交换、登录，以及在各文件夹中查看、写入、改名、读取、删除。",
            "HTTP：查找主机、连接、TLS 与证书、HTTP 应答、地址路径、准入、应答的方言。",
            "Tries a partner step by step, and says which step fails, whose side it is and what to do.",
            "SFTP: name lookup, connect, key exchange, login, and in each folder list, write, rename, read, delete.",
            "HTTP: name lookup, connect, TLS and certificate, HTTP answer, path, admission, dialect of the answer."
        },
        footer = {
            "",
            "无需网关在运行。SFTP 试用的文件名以 .jieli-probe- 开头，用后即删；HTTP 只投递空请求，不是报文。",
            "The gateway need not run. Over SFTP the files it tries with begin with .jieli-probe- and are deleted at once; over HTTP it posts",
            "an empty request, which is no message.",
            "",
            "退出码 / Exit codes: 0 全部通过 / everything works; 1 有步骤失败 / a step fails; 2 用法或配置错误 / wrong use or configuration"
        })
public final class ProbeCommand implements Callable<Integer> {

    private static final int LONGEST_PATIENCE = 300;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--partners-file",
            paramLabel = "FILE",
            description =
                    "另一份伙伴名册（YAML），叠加于自带名册之上 / one more file of partners (YAML), on top of the one that is shipped")
    private Path partnersFile;

    @Option(
            names = "--message",
            description = {
                "HTTP：另发一份标明测试（testFlag）的报文，所涉人员均属虚构",
                "over HTTP, also send a message that says of itself that it is a test (testFlag), about people who do not exist"
            })
    private boolean message;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description =
                    "HTTP：等待应答的秒数，1 至 300，默认 30 / over HTTP, how long an answer may take, 1 to 300, 30 by default")
    private int patience;

    @Parameters(paramLabel = "PARTNER", description = "伙伴名称 / name of the partner")
    private String name;

    /**
     * One step.
     *
     * @param failure what is wrong; empty if it went well
     */
    private record Tried(String step, Optional<String> failure) {

        String line() {
            return (failure.isEmpty() ? "通过 / works  " : "失败 / FAILS  ") + failure.orElse(step);
        }
    }

    @Override
    public Integer call() {
        Logs.onlyWarnings();
        List<Tried> tried = tried(partner());
        PrintWriter out = command.commandLine().getOut();
        tried.forEach(each -> out.println(each.line()));
        long failed = tried.stream().filter(each -> each.failure().isPresent()).count();
        out.println(failed == 0 ? "全部通过 / Everything works" : "%d 步失败 / %d failed".formatted(failed, failed));
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private List<Tried> tried(Partner partner) {
        if (partner.sftp().isPresent()) {
            if (message) {
                throw wrong("--message 只用于 HTTP / --message is for HTTP only");
            }
            return BoxProbe.probe(partner.sftp().get(), SftpSettings.DEFAULT).stream()
                    .map(ProbeCommand::tried)
                    .toList();
        }
        if (partner.url().isEmpty()) {
            throw wrong(name + " 既无 url 也无 sftp，自行取报，无可试用 / " + name
                    + " has neither url nor sftp: it fetches its messages, and there is nothing to try");
        }
        if (patience < 1 || patience > LONGEST_PATIENCE) {
            throw wrong("--patience 应为 1 至 300 / --patience is 1 to 300");
        }
        return HttpProbe.probe(partner, Duration.ofSeconds(patience), message).stream()
                .map(finding ->
                        new Tried(finding.step().zh() + " / " + finding.step().en(), finding.failure()))
                .toList();
    }

    private static Tried tried(BoxProbe.Finding finding) {
        String folder = finding.folder().map(word -> word + "  ").orElse("");
        return new Tried(
                folder + finding.step().zh() + " / " + finding.step().en(),
                finding.failure().map(folder::concat));
    }

    private Partner partner() {
        return partners().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("没有这个伙伴 / There is no such partner: " + name));
    }

    private List<Partner> partners() {
        Map<String, Object> given = new HashMap<>();
        if (partnersFile != null) {
            given.put("jieli.partners-file", partnersFile.toString());
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command line", given));
        try {
            return new SettingsReader(Dialects::named).read(environment).partners();
        } catch (WrongConfigurationException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
