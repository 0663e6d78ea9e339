package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jieli retention}: what is kept of each retention class, what is due, and a run now. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = {
            "数据保留：各类的期限、最早日期与占用；到期的由网关每天自动清除。",
            "What is kept: time, oldest day and space of each class; what is due goes by itself every day."
        },
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class RetentionCommand implements Callable<Integer> {

    private static final String CLASS_ROW = "%-14s%-14s%-16s%-12s%-20s%s%n";
    private static final String GONE_ROW = "%-28s%-14s%-14s%-18s%s%n";

    /** What is to be done. */
    static final class Which {

        @Option(names = "--dry-run", description = "只显示将清除什么 / only tells what would go")
        private boolean dryRun;

        @Option(names = "--run", description = "立即清除到期数据 / lets go of what is due now")
        private boolean run;
    }

    @Mixin
    private OperatorAccess access;

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run(which.run || which.dryRun ? this::letGo : RetentionCommand::show);
    }

    private static void show(OperatorApi api, PrintWriter out) throws IOException, InterruptedException {
        out.printf(CLASS_ROW, "类 class", "期限 keep", "最早 oldest", "天 days", "分区 partitions", "字节 bytes");
        api.get("retention")
                .path("classes")
                .forEach(kept -> out.printf(
                        CLASS_ROW,
                        kept.path("retention").asText(),
                        kept.path("keep").asText(),
                        kept.path("oldest").asText("–"),
                        days(kept.path("ageSeconds")),
                        kept.path("partitions").asText(),
                        kept.path("bytes").asText()));
    }

    private static String days(JsonNode seconds) {
        return seconds.isMissingNode()
                ? "–"
                : Long.toString(Duration.ofSeconds(seconds.asLong()).toDays());
    }

    private void letGo(OperatorApi api, PrintWriter out) throws IOException, InterruptedException {
        JsonNode answer = api.send("POST", "retention?dryRun=" + which.dryRun, Map.of());
        JsonNode partitions = answer.path("partitions");
        out.printf(GONE_ROW, "分区 partition", "类 class", "日 day", "字节 bytes", "移入 HOLD / moved to HOLD");
        partitions.forEach(gone -> out.printf(
                GONE_ROW,
                gone.path("partition").asText(),
                gone.path("retention").asText(),
                gone.path("day").asText(),
                gone.path("bytes").asText(),
                which.dryRun ? "" : gone.path("moved").asText()));
        out.println(
                which.dryRun
                        ? "将清除 " + partitions.size() + " 个分区，未作改动 / " + partitions.size()
                                + " partitions would go; nothing was changed"
                        : "已清除 " + partitions.size() + " 个分区 / " + partitions.size() + " partitions went");
    }
}
