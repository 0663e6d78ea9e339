package org.jieli.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jieli.gateway.bench.report.Chart;
import org.jieli.gateway.bench.report.JsonReport;
import org.jieli.gateway.bench.report.Results;
import org.jieli.gateway.bench.report.Table;
import org.jieli.gateway.logging.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jieli bench}: measures the relay against programs that do less, on this machine, in one run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "测量：接力与做得更少的程序在同一台机器、同一次运行中相比。",
            "Measures the relay against programs that do less, on this machine, in one run."
        },
        footer = {
            "",
            "完整运行约一小时；数字的含义见 docs/performance.md。",
            "A full run takes about an hour; docs/performance.md says what the figures mean.",
            "",
            "退出码 / Exit codes: 0 已测完 / measured; 1 无法测量 / could not measure; 2 用法错误 / wrong use"
        })
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--quick",
            description = "只看一眼：每项数秒、一轮，不可引用 / for a look: seconds a case, one round; not to be quoted")
    private boolean quick;

    @Option(names = "--tiny", hidden = true)
    private boolean tiny;

    @Option(
            names = "--only",
            paramLabel = "CASE",
            split = ",",
            description = "只测这些 / only these: ${COMPLETION-CANDIDATES}")
    private List<Case> only;

    @Option(names = "--parts", description = "只测各部分 / only the parts, the same as --only=parts")
    private boolean parts;

    @Option(names = "--json", paramLabel = "FILE", description = "另以 JSON 写出结果 / write the result as JSON, too")
    private Path json;

    @Option(names = "--chart", paramLabel = "FILE", description = "另画成 SVG 图 / draw it as an SVG picture, too")
    private Path chart;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "各程序的数据所在磁盘的目录，默认临时目录；用后清除 / folder on the disk to be used, a temporary one by default; emptied afterwards")
    private Path data;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Logs.onlyWarnings();
        Path folder = folder();
        try {
            Results results = new Bench(effort(), cases(), folder, progress()).run();
            new Table(command.commandLine().getOut()).print(results);
            if (json != null) {
                JsonReport.write(results, json);
            }
            if (chart != null) {
                Chart.write(results, chart);
            }
            return 0;
        } finally {
            clear(folder);
        }
    }

    private Path folder() throws IOException {
        if (data == null) {
            return Files.createTempDirectory("jieli-bench");
        }
        Files.createDirectories(data);
        return Files.createTempDirectory(data, "run");
    }

    private Effort effort() {
        if (tiny) {
            return Effort.TINY;
        }
        return quick ? Effort.QUICK : Effort.FULL;
    }

    private Set<Case> cases() {
        if (parts) {
            return EnumSet.of(Case.PARTS);
        }
        return only == null ? EnumSet.allOf(Case.class) : EnumSet.copyOf(only);
    }

    private Consumer<String> progress() {
        long began = System.nanoTime();
        return step -> {
            Duration since = Duration.ofNanos(System.nanoTime() - began);
            command.commandLine().getErr().printf("[%02d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), step);
            command.commandLine().getErr().flush();
        };
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
