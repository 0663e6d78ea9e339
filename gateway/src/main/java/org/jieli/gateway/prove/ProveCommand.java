package org.jieli.gateway.prove;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jieli.gateway.postgres.FolderLock;
import org.jieli.gateway.postgres.PostgresUnavailableException;
import org.jieli.gateway.prove.book.Sabotage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieli prove}: the loss proof that anybody can run. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "丢失证明：在负载下反复强行终止网关与数据库进程，切断、拖慢各方线路，最后逐笔对账。",
            "The loss proof: under load it kills gateway and database processes and disturbs every line, then reconciles all books."
        },
        footer = {
            "",
            "退出码 / Exit codes: 0 全部为零 / everything that must be zero is; 1 不是 / something is not; 2 用法错误 / wrong use"
        })
public final class ProveCommand implements Callable<Integer> {

    /** Two CPUs recover from so many. */
    private static final int KILLS_A_MINUTE = 7;

    private static final int MOST_SEED = 1_000_000;

    @Spec
    private CommandSpec command;

    @Option(names = "--kills", paramLabel = "N", description = "强行终止的进程数，默认 20 / processes to kill, 20 by default")
    private Integer kills;

    @Option(names = "--minutes", paramLabel = "M", description = "代替 --kills：大致时长 / instead of --kills: about how long")
    private Integer minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "随机种子；同一种子，同一时间表 / the same seed makes the same timetable")
    private Long seed;

    @Option(
            names = "--partners",
            paramLabel = "N",
            defaultValue = "16",
            description = "救助站数，2 至 99，默认 16 / stations, 2 to 99, 16 by default")
    private int partners;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "60",
            description = "每秒最多新消息数，默认 60 / most new messages a second, 60 by default")
    private int rate;

    @Option(names = "--json", paramLabel = "FILE", description = "另以 JSON 写出结果 / write the result as JSON, too")
    private Path json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/prove",
            description = "数据目录，默认 ./data/prove / data folder, ./data/prove by default")
    private Path data;

    @Option(
            names = "--sabotage",
            paramLabel = "WAY",
            description =
                    "让接收方记错账，以检验此证明会失败 / receivers keep wrong books, to see that the proof can fail: ${COMPLETION-CANDIDATES}")
    private Sabotage sabotage;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = plan();
        Logging.onlyWarnings();
        PrintWriter screen = command.commandLine().getOut();
        Table table = new Table(screen);
        screen.printf("--kills %d --seed %d%n", plan.kills(), plan.seed());
        screen.flush();
        FolderLock ours = lock();
        try (ours) {
            clear(plan.folder());
            Result result = prove(plan, table, screen);
            table.print(result);
            if (json != null) {
                Report.write(result, json);
            }
            if (result.ok()) {
                clear(plan.folder());
            }
            return result.ok() ? 0 : 1;
        }
    }

    /** A second proof would clear away what the first one needs. */
    private FolderLock lock() throws IOException {
        try {
            return FolderLock.of(Files.createDirectories(data));
        } catch (PostgresUnavailableException inUse) {
            throw wrong(inUse.getMessage());
        }
    }

    private static Result prove(Plan plan, Table table, PrintWriter screen) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Overrun watch = new Overrun(plan.longest(), screen);
        try {
            return new Proof(plan, progress -> table.progress(progress, Duration.ofNanos(System.nanoTime() - start)))
                    .run();
        } finally {
            watch.stop();
        }
    }

    private Plan plan() {
        if (kills != null && minutes != null) {
            throw wrong("--kills 与 --minutes 只能给一个 / Give --kills or --minutes, not both");
        }
        if (partners < 2 || partners > 99 || rate < 1) {
            throw wrong("--partners 须为 2 至 99，--rate 至少为 1 / --partners must be 2 to 99, --rate at least 1");
        }
        int number = minutes != null
                ? minutes * KILLS_A_MINUTE
                : Optional.ofNullable(kills).orElse(20);
        long chosen = Optional.ofNullable(seed).orElseGet(() -> (long) new SecureRandom().nextInt(MOST_SEED));
        return new Plan(number, chosen, partners, rate, data.resolve("run"), Optional.ofNullable(sabotage));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
