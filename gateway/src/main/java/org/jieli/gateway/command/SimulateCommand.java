package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jieli.gateway.simulate.ControlServer;
import org.jieli.gateway.simulate.Screen;
import org.jieli.gateway.simulate.Tape;
import org.jieli.simulators.Cast;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.Part;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.control.MovableClock;
import org.jieli.simulators.fault.FaultPlan;
import org.jieli.simulators.fault.Moment;
import org.jieli.simulators.record.Recording;
import org.jieli.simulators.record.Replay;
import org.jieli.simulators.scenario.Play;
import org.jieli.simulators.scenario.Scenario;
import org.jieli.simulators.unplayable.UnplayableException;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
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

    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
            names = "--control-port",
            paramLabel = "N",
            description =
                    "控制端口（jieli sim），默认为第一个端口减一 / port of the control doors (jieli sim), the first port less one by default")
    private Optional<Integer> controlPort;

    @Option(names = "--faults", paramLabel = "FILE", description = "按时间表（YAML）出故障 / faults on a timetable (YAML)")
    private Optional<Path> faults;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "故障的随机种子，默认 1 / seed of the faults, 1 by default")
    private long seed;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "按剧本（YAML）运行一遍后结束，退出码 0 为通过、1 为不符 / plays a scenario (YAML) once and ends; exit code 0 if it "
                    + "went as written, 1 if not")
    private Optional<Path> scenario;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description =
                    "结束时写下全部对话，人员均以虚构者代替 / writes the whole conversation at the end, everybody replaced by somebody who "
                            + "does not exist")
    private Optional<Path> record;

    @Option(
            names = "--replay",
            paramLabel = "DIR",
            description =
                    "重演录制的对话一遍后结束，退出码 0 为如录制、1 为不符 / plays a recorded conversation once and ends; exit code 0 if it "
                            + "went as recorded, 1 if not")
    private Optional<Path> replay;

    @Option(names = "--quiet", description = "不逐条显示收发的消息 / no line for each message")
    private boolean quiet;

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
        if (replay.isPresent() && scenario.isPresent()) {
            throw wrong("--replay 与 --scenario 不可同时给出 / --replay and --scenario exclude each other");
        }
        if (record.isPresent() && !Folders.isFree(record.get())) {
            throw wrong("录制目录须为空或尚不存在 / The folder of --record must be empty or missing: " + record.get());
        }
        Optional<Recording> recorded = replay.map(this::recording);
        Map<String, String> known = keys == null ? Map.of() : KeyFile.read(keys);
        Files.createDirectories(data);
        MovableClock clock = new MovableClock(Clock.systemUTC());
        try (Cast cast = Cast.of(parts(recorded), data, clock)) {
            List<Simulator> played = cast.partners();
            if (recorded.isPresent()
                    && gateway == null
                    && !played.stream().allMatch(FolderSimulator.class::isInstance)) {
                throw wrong("--replay 需要 --gateway 与 --keys / --replay needs --gateway and --keys");
            }
            Control control = new Control(played, clock);
            Optional<Scenario> written = scenario.map(file -> told(() -> Scenario.read(file, control)));
            FaultPlan plan = faults.map(file -> told(() -> FaultPlan.read(file, sufferable(played))))
                    .orElse(FaultPlan.NONE);
            played.forEach(this::open);
            played.forEach(partner -> partner.suffer(plan.of(partner.name(), seed)));
            Screen screen = new Screen(command.commandLine().getOut());
            if (!quiet) {
                played.forEach(partner -> partner.passages().watch(screen::show));
            }
            Optional<Tape> tape = record.map(
                    folder -> new Tape(folder, played, command.commandLine().getOut()));
            try (ServletWebServerApplicationContext doors = control(control)) {
                print(played, known.keySet(), doors.getWebServer().getPort());
                for (Simulator partner : played) {
                    join(partner, known);
                }
                ready();
                return recorded.isPresent() ? play(recorded.get(), played, screen) : play(written, control, screen);
            } finally {
                tape.ifPresent(Tape::close);
            }
        }
    }

    private static Map<String, Set<Moment>> sufferable(List<Simulator> played) {
        return played.stream()
                .filter(partner -> !partner.sufferable().isEmpty())
                .collect(Collectors.toMap(Simulator::name, Simulator::sufferable));
    }

    private <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnplayableException wrong) {
            throw wrong(wrong.getMessage());
        }
    }

    private Recording recording(Path folder) {
        try {
            return Recording.read(folder);
        } catch (IllegalArgumentException none) {
            throw wrong("不是录制目录 / Not a recording: " + folder);
        }
    }

    private static int play(Recording recording, List<Simulator> played, Screen screen) throws InterruptedException {
        boolean well = new Replay(recording, played, PATIENCE).play(after -> {}, screen::show);
        screen.end(well);
        return well ? 0 : 1;
    }

    private int play(Optional<Scenario> scenario, Control control, Screen screen) throws InterruptedException {
        if (scenario.isEmpty()) {
            new CountDownLatch(1).await();
            return 0;
        }
        try {
            boolean well = new Play(control, screen::show).play(scenario.get());
            screen.show(scenario.get(), well);
            return well ? 0 : 1;
        } catch (UnplayableException cannot) {
            throw wrong(cannot.getMessage());
        }
    }

    private ServletWebServerApplicationContext control(Control control) {
        int port = controlPort.orElse(basePort == 0 ? 0 : basePort - 1);
        try {
            return ControlServer.start(control, port);
        } catch (RuntimeException e) {
            throw wrong("控制端口 " + port + " 无法使用 / The port of the control doors cannot be used");
        }
    }

    private List<Part> parts(Optional<Recording> recorded) {
        List<String> all = Arrays.stream(Part.values()).map(Part::word).toList();
        names.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw wrong("没有这个合作方 / There is no such partner: " + name + " (" + String.join(", ", all) + ")");
        });
        return Arrays.stream(Part.values())
                .filter(part -> names.isEmpty() || names.contains(part.word()))
                .filter(part -> recorded.map(each -> each.partners().contains(part.word()))
                        .orElse(true))
                .toList();
    }

    /** A partner keeps its port whichever others are played. */
    private void open(Simulator partner) {
        int number = Part.named(partner.name()).orElseThrow().ordinal();
        start(partner, basePort == 0 ? 0 : basePort + number);
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
            playByItself(partner);
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
        playByItself(partner);
    }

    /** In a replay it says what was recorded and nothing else. */
    private void playByItself(Simulator partner) {
        if (replay.isEmpty()) {
            partner.playByItself();
        }
    }

    private void print(List<Simulator> played, Set<String> known, int control) {
        PrintWriter out = command.commandLine().getOut();
        out.println("控制 / Control      http://127.0.0.1:" + control + "  （./jieli sim --help，/v1/openapi.json）");
        out.printf(
                "%-16s%-14s%-14s%-40s%-10s%s%n",
                "合作方 partner", "机构 org", "方言 dialect", "地址 address", "密钥 key", "账本 ledger");
        played.forEach(partner -> out.printf(
                "%-16s%-14s%-14s%-40s%-10s%s%n",
                partner.name(),
                partner.org(),
                partner.contract().dialect(),
                partner.address().map(URI::toString).orElse("收件箱 / inbox"),
                known.contains(partner.name()) ? "✓" : "–",
                data.resolve(partner.name() + ".jsonl")));
        played.stream()
                .filter(FolderSimulator.class::isInstance)
                .map(FolderSimulator.class::cast)
                .forEach(partner -> print(partner, out));
        out.flush();
    }

    private void ready() {
        PrintWriter out = command.commandLine().getOut();
        out.println("就绪 / Ready");
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
