package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieli.gateway.logging.Logs;
import org.jieli.gateway.simulate.Doors;
import org.jieli.gateway.simulate.Joining;
import org.jieli.gateway.simulate.Performance;
import org.jieli.gateway.simulate.Screen;
import org.jieli.gateway.simulate.Table;
import org.jieli.gateway.simulate.Tape;
import org.jieli.simulators.Cast;
import org.jieli.simulators.Part;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.control.MovableClock;
import org.jieli.simulators.fault.FaultPlan;
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
        Logs.onlyWarnings();
        try {
            return simulate() ? 0 : 1;
        } catch (UnplayableException cannot) {
            throw new ParameterException(command.commandLine(), cannot.getMessage());
        }
    }

    private boolean simulate() throws IOException, InterruptedException {
        Performance performance = Performance.of(replay, scenario);
        Joining joining = joining();
        if (record.isPresent() && !Folders.isFree(record.get())) {
            throw new UnplayableException(
                    "录制目录须为空或尚不存在：" + record.get(), "The folder of --record must be empty or missing: " + record.get());
        }
        List<Part> parts = parts(performance);
        Files.createDirectories(data);
        MovableClock clock = new MovableClock(Clock.systemUTC());
        try (Cast cast = Cast.of(parts, data, clock)) {
            Control control = new Control(cast.partners(), clock);
            joining.check(cast.partners());
            return simulate(control, performance.ready(control), joining);
        }
    }

    /** Everything that can be wrong is told before the first door opens. */
    private boolean simulate(Control control, Performance.Ready performance, Joining joining)
            throws InterruptedException {
        List<Simulator> played = control.partners();
        FaultPlan plan =
                faults.map(file -> FaultPlan.read(file, control.sufferable())).orElse(FaultPlan.NONE);
        Doors doors = new Doors(basePort, controlPort.orElse(basePort == 0 ? 0 : basePort - 1));
        PrintWriter out = command.commandLine().getOut();
        Screen screen = new Screen(out);
        doors.open(played);
        played.forEach(partner -> partner.suffer(plan.of(partner.name(), seed)));
        if (!quiet) {
            played.forEach(partner -> partner.passages().watch(screen::show));
        }
        Optional<Tape> tape = record.map(folder -> new Tape(folder, played, out));
        try (ServletWebServerApplicationContext open = doors.open(control)) {
            Table table = new Table(out, data, joining);
            table.print(played, open.getWebServer().getPort());
            joining.join(played);
            table.ready();
            boolean well = performance.play(screen);
            return tape.map(Tape::end).orElse(true) && well;
        } finally {
            tape.ifPresent(Tape::close);
        }
    }

    private Joining joining() throws IOException {
        if ((gateway == null) != (keys == null)) {
            throw new UnplayableException("--gateway 与 --keys 须同时给出", "--gateway and --keys go together");
        }
        if (keys != null && !Files.isReadable(keys)) {
            throw new UnplayableException("密钥文件无法读取：" + keys, "The key file cannot be read: " + keys);
        }
        Map<String, String> known = keys == null ? Map.of() : KeyFile.read(keys);
        return new Joining(Optional.ofNullable(gateway), known, replay.isPresent());
    }

    private List<Part> parts(Performance performance) {
        List<String> all = Arrays.stream(Part.values()).map(Part::word).toList();
        names.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            String there = name + " (" + String.join(", ", all) + ")";
            throw new UnplayableException("没有这个合作方：" + there, "There is no such partner: " + there);
        });
        return Arrays.stream(Part.values())
                .filter(part -> names.isEmpty() || names.contains(part.word()))
                .filter(part -> performance.has(part.word()))
                .toList();
    }
}
