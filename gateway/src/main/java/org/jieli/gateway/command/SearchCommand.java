package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jieli search}: finds messages by station, case or id, newest first. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {"按站、个案或编号查找消息，新的在前。", "Finds messages by station, case or id, newest first."},
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class SearchCommand implements Callable<Integer> {

    private static final String ROW = "%-28s%-16s%-6s%-28s%s%n";

    @Mixin
    private OperatorAccess access;

    @Option(names = "--station", paramLabel = "NAME", description = "发送方名称或机构编码 / sender, by word or organisation code")
    private String station;

    @Option(names = "--case", paramLabel = "NO", description = "个案编号 / case number")
    private String caseNo;

    @Option(names = "--message", paramLabel = "ID", description = "消息编号 / id of the message")
    private String message;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "不早于此时收到 / received then or later, for example 2026-11-22T08:00:00+08:00")
    private OffsetDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "早于此时收到 / received before")
    private OffsetDateTime to;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "最多列出多少条，默认 100 / most that are listed, 100 by default")
    private int limit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run(this::list);
    }

    private void list(OperatorApi api, PrintWriter out) throws IOException, InterruptedException {
        out.printf(ROW, "收到 received", "伙伴 partner", "类型", "个案 case", "消息 message");
        if (api.each("messages", "messages", which(), limit, found -> row(found, out))) {
            out.println("…… 还有更多 / there are more");
        }
    }

    private Map<String, Object> which() {
        Map<String, Object> which = new LinkedHashMap<>();
        which.put("station", station);
        which.put("case", caseNo);
        which.put("message", message);
        which.put("from", from);
        which.put("to", to);
        return which;
    }

    private static void row(JsonNode found, PrintWriter out) {
        out.printf(
                ROW,
                found.path("receivedAt").asText(),
                found.path("partner").asText(),
                found.path("type").asText(),
                found.path("caseNo").asText(),
                found.path("messageId").asText());
    }
}
