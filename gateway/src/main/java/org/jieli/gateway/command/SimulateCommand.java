package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jieli.simulators.Cast;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli simulate}: plays the partners, each on a port of its own, until the process is told to end. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "模拟各合作方：按接口规范收报、答复，直到进程被终止。",
            "Plays the partners: they take messages by their contracts and answer, until the process is told to end."
        },
        footer = {"", "退出码 / Exit codes: 2 用法错误或端口被占用 / wrong use or a port in use; 1 其他失败 / any other failure"})
public final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "只模拟这些合作方，默认全部 / only these partners, all by default")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--base-port",
            paramLabel = "N",
            defaultValue = "9101",
            description =
                    "第一个端口，依次递增，0 为任意空闲端口；默认 9101 / first port, one more for each, 0 for free ones; 9101 by default")
    private int basePort;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "网关地址，给出后模拟方会主动答复 / the gateway; with it the partners answer")
    private URI gateway;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "各合作方的密钥，每行 名称=密钥 / the partners' keys, one name=key a line")
    private Path keys;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/simulators",
            description = "账本目录，默认 ./data/simulators / folder of the ledgers, ./data/simulators by default")
    private Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if ((gateway == null) != (keys == null)) {
            throw wrong("--gateway 与 --keys 须同时给出 / --gateway and --keys go together");
        }
        Map<String, String> known = keys == null ? Map.of() : KeyFile.read(keys);
        Files.createDirectories(data);
        try (Cast cast = Cast.withFolders(data, Clock.systemUTC())) {
            List<Simulator> played = played(cast);
            open(cast, played);
            for (Simulator partner : played) {
                join(partner, known);
            }
            print(played);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private List<Simulator> played(Cast cast) {
        List<String> all = cast.partners().stream().map(Simulator::name).toList();
        names.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw wrong("没有这个合作方 / There is no such partner: " + name + " (" + String.join(", ", all) + ")");
        });
        return cast.partners().stream()
                .filter(partner -> names.isEmpty() || names.contains(partner.name()))
                .toList();
    }

    /** A partner keeps its port whichever others are played. */
    private void open(Cast cast, List<Simulator> played) {
        for (int i = 0; i < cast.partners().size(); i++) {
            Simulator partner = cast.partners().get(i);
            if (played.contains(partner)) {
                start(partner, basePort == 0 ? 0 : basePort + i);
            }
        }
    }

    private void start(Simulator partner, int port) {
        try {
            partner.start(port);
        } catch (RuntimeException e) {
            throw wrong("端口 " + port + " 无法使用 / The port cannot be used: " + partner.name());
        }
    }

    /** A partner with folders answers without knowing where the gateway is. */
    private void join(Simulator partner, Map<String, String> known) {
        if (partner instanceof FolderSimulator) {
            partner.playByItself();
            return;
        }
        if (gateway == null) {
            return;
        }
        String key = known.get(partner.name());
        if (key == null) {
            throw wrong("密钥文件中缺少 / The key file lacks: " + partner.name());
        }
        partner.connect(gateway, key);
        partner.playByItself();
    }

    private void print(List<Simulator> played) {
        PrintWriter out = command.commandLine().getOut();
        out.printf("%-16s%-14s%-40s%s%n", "合作方 partner", "机构 org", "地址 address", "账本 ledger");
        played.forEach(partner -> out.printf(
                "%-16s%-14s%-40s%s%n",
                partner.name(),
                partner.org(),
                partner.address().map(URI::toString).orElse("收件箱 / inbox"),
                data.resolve(partner.name() + ".jsonl")));
        played.stream()
                .filter(FolderSimulator.class::isInstance)
                .map(FolderSimulator.class::cast)
                .forEach(partner -> print(partner, out));
        out.flush();
    }

    private static void print(FolderSimulator partner, PrintWriter out) {
        out.println();
        out.printf("%s 的 sftp，口令仅本次有效 / of this run only%n", partner.name());
        out.print(partner.settings());
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
