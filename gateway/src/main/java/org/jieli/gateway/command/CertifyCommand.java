package org.jieli.gateway.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieli.gateway.logging.Logs;
import org.jieli.simulators.certify.Certification;
import org.jieli.simulators.certify.Report;
import org.jieli.simulators.certify.Suite;
import org.jieli.simulators.certify.report.Reports;
import org.jieli.simulators.certify.trial.Bench;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Door;
import org.jieli.simulators.certify.trial.InboxDoor;
import org.jieli.simulators.certify.trial.Letterbox;
import org.jieli.simulators.certify.trial.Pace;
import org.jieli.simulators.certify.trial.Party;
import org.jieli.simulators.certify.trial.SftpAccess;
import org.jieli.simulators.certify.trial.Transport;
import org.jieli.simulators.unplayable.UnplayableException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieli certify}: plays the gateway for a partner's own system, tries every case of its dialect and writes a report. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = {
            "对您自己的系统作互通认证：扮演网关，双向逐条检验该方言的规则，写出报告（HTML、JUnit XML、JSON）。",
            "Certifies your own system: plays the gateway, tries every case of the dialect in both directions and writes a report (HTML,"
                    + " JUnit XML, JSON)."
        },
        footer = {
            "",
            "发给您系统的都是标为测试的合成数据。请先把您系统中网关的地址与密钥设为本命令打印的地址与密钥。",
            "What is sent is synthetic and marked as a test. First point your system to the gateway address and the key that this prints.",
            "",
            "退出码 / Exit codes: 0 全部通过 / all passed; 1 有不通过的 / a case failed; 2 用法错误，或连接不上 / wrong use, or nothing there"
        })
public final class CertifyCommand implements Callable<Integer> {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Spec
    private CommandSpec command;

    @Option(
            names = "--dialect",
            required = true,
            paramLabel = "WORD",
            description = "您系统的方言 / the dialect of your system")
    private String dialect;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "NAME",
            description = "您的系统扮演的合作方，或机构编码 / the partner that your system is, or its organisation code")
    private String as;

    @Option(names = "--url", paramLabel = "URL", description = "您系统收消息的地址 / where your system takes messages")
    private Optional<URI> url;

    @ArgGroup(exclusive = false, heading = "%n文件夹类合作方 / Partners with folders:%n")
    private CertifyFolders folders = new CertifyFolders();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "扮演的网关在本机的哪个地址上监听，默认 127.0.0.1 / the address of this machine at which the played gateway"
                    + " listens, 127.0.0.1 by default")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9090",
            description = "其端口，0 为任意空闲端口；默认 9090 / its port, 0 for a free one; 9090 by default")
    private int port;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            defaultValue = "certify.key",
            description = "您系统的密钥，文件不存在则新造一个；默认 certify.key / the key of your system, made if the file is missing;"
                    + " certify.key by default")
    private Path keyFile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "certify-report",
            description = "报告目录，默认 certify-report / folder of the report, certify-report by default")
    private Path out;

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "只做编号以此开头的条目，如 C-RCPT / only cases whose id begins so, such as C-RCPT")
    private List<String> only = List.of();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "等答复多少秒，默认 30 / how many seconds to wait for an answer, 30 by default")
    private int patience;

    @Option(names = "--list", description = "只列出条目与规则 / only lists the cases and their rules")
    private boolean list;

    @Override
    public Integer call() throws InterruptedException {
        Logs.onlyWarnings();
        Party party = party();
        List<Case> cases = cases(party);
        if (list) {
            cases.forEach(screen()::show);
            return 0;
        }
        if (patience < 1) {
            throw wrong("--patience 须为 1 以上 / --patience is 1 or more");
        }
        Optional<URI> address = address(party);
        Optional<SftpAccess> access = access(party);
        prepare(out);
        return certify(party, cases, address, access) ? 0 : 1;
    }

    private Party party() {
        try {
            return Party.of(dialect, as);
        } catch (UnplayableException unknown) {
            throw wrong(unknown.getMessage());
        }
    }

    private List<Case> cases(Party party) {
        List<Case> cases = Suite.of(party).stream()
                .filter(each -> only.isEmpty() || only.stream().anyMatch(each.id()::startsWith))
                .toList();
        if (cases.isEmpty()) {
            throw wrong("没有这样的条目，请用 --list 查看 / There is no such case; see --list");
        }
        return cases;
    }

    private Optional<URI> address(Party party) {
        if (party.transport() == Transport.HTTP) {
            return Optional.of(reachable(door(url.orElseThrow(() -> wrong("缺少 --url / --url is missing")))));
        }
        if (url.isPresent()) {
            throw wrong("此合作方没有收消息的地址，不要 --url / This partner has no door to post to; leave out --url");
        }
        return Optional.empty();
    }

    private Optional<SftpAccess> access(Party party) {
        try {
            return party.transport() == Transport.FOLDER ? Optional.of(folders.access()) : folders.none();
        } catch (UnplayableException wrong) {
            throw wrong(wrong.getMessage());
        }
    }

    private URI door(URI address) {
        if (address.getHost() == null || !List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            throw wrong("--url 须为 http 或 https 地址 / --url is an address of http or https");
        }
        return address;
    }

    private URI reachable(URI address) {
        int standard = address.getScheme().equals("https") ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHost(), address.getPort() < 0 ? standard : address.getPort()),
                    Math.toIntExact(CONNECT.toMillis()));
            return address;
        } catch (IOException nobody) {
            throw wrong("连接不上 / Nobody can be reached at " + address.getHost() + ":" + address.getPort());
        }
    }

    private void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw wrong("报告目录无法使用 / The folder of the report cannot be used: " + folder);
        }
    }

    private boolean certify(Party party, List<Case> cases, Optional<URI> address, Optional<SftpAccess> access)
            throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Letterbox letterbox = new Letterbox(party.contract(), clock);
        Duration answer = Duration.ofSeconds(patience);
        Pace pace = new Pace(Pace.CATALOGUE.receipt(), answer, Pace.CATALOGUE.quiet());
        try (Lines lines = access.isPresent()
                ? folders.lines(access.get(), party, letterbox, answer)
                : doors(address, letterbox, answer)) {
            screen().show(lines.where());
            if (!lines.isUsed(answer)) {
                throw wrong("没有系统来取消息 / No system comes to fetch its messages");
            }
            Bench bench = new Bench(party, lines.courier(), letterbox, pace, clock);
            Report report = new Certification(bench, screen()::show).run(cases);
            Reports.write(report, out);
            screen().show(report, out);
            return report.isPassed();
        } catch (UnplayableException cannot) {
            throw wrong(cannot.getMessage());
        } catch (IOException e) {
            throw wrong("报告无法写入 / The report cannot be written: " + out);
        }
    }

    private Lines doors(Optional<URI> address, Letterbox letterbox, Duration answer) {
        String key = key();
        try {
            return address.isPresent()
                    ? Lines.toDoor(address.get(), new Door(host, port, key, letterbox), key, answer)
                    : Lines.fromInbox(new InboxDoor(host, port, key, answer), key);
        } catch (IOException | IllegalArgumentException e) {
            throw wrong("端口无法使用 / The port cannot be used: " + host + ":" + port);
        }
    }

    private String key() {
        try {
            return CertifyKey.in(keyFile);
        } catch (IOException e) {
            throw wrong("密钥文件无法使用 / The key file cannot be used: " + keyFile);
        }
    }

    private CertifyScreen screen() {
        return new CertifyScreen(command.commandLine().getOut());
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
