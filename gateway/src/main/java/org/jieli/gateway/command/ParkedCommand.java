package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieli parked}: lists deliveries that wait for a person, has them tried again, or drops them. */
@Command(
        name = "parked",
        mixinStandardHelpOptions = true,
        description = {"等待人工处理的投递：列出、重试、放弃。", "Deliveries that wait for a person: list, retry, drop."},
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class ParkedCommand implements Runnable {

    private static final String ROW = "%-10s%-16s%-14s%-6s%-6s%-28s%-28s%s%n";

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出投递。", "Lists deliveries."})
    int list(
            @Mixin OperatorAccess access,
            @Mixin ParkedOptions which,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "最多列出多少条，默认 100 / most that are listed, 100 by default")
                    int limit)
            throws IOException, InterruptedException {
        return access.run((api, out) -> list(api, which.parameters(), limit, out));
    }

    private static void list(OperatorApi api, Map<String, Object> which, int limit, PrintWriter out)
            throws IOException, InterruptedException {
        out.printf(ROW, "编号 id", "伙伴 partner", "原因 cause", "次数 n", "类型", "停放 parked", "个案 case", "消息 message");
        if (api.each("parked", "deliveries", which, limit, parked -> row(parked, out))) {
            out.println("…… 还有更多 / there are more");
        }
    }

    private static void row(JsonNode parked, PrintWriter out) {
        out.printf(
                ROW,
                parked.path("id").asText(),
                parked.path("partner").asText(),
                parked.path("cause").asText(),
                parked.path("attempts").asText(),
                parked.path("type").asText(),
                parked.path("parkedAt").asText(),
                parked.path("caseNo").asText(),
                parked.path("messageId").asText());
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = {"重新投递，重计 72 小时。", "Has them tried again, for another 72 hours."})
    int retry(@Mixin OperatorAccess access, @Mixin ParkedOptions which, @Mixin DecisionOptions decision)
            throws IOException, InterruptedException {
        return decide(access, which, decision, "RETRY");
    }

    @Command(
            name = "drop",
            mixinStandardHelpOptions = true,
            description = {"不再投递；记录保留。", "Has them not delivered; the record stays."})
    int drop(@Mixin OperatorAccess access, @Mixin ParkedOptions which, @Mixin DecisionOptions decision)
            throws IOException, InterruptedException {
        return decide(access, which, decision, "DROP");
    }

    private static int decide(OperatorAccess access, ParkedOptions which, DecisionOptions decision, String verdict)
            throws IOException, InterruptedException {
        if (which.isEmpty() && !decision.all()) {
            throw access.wrong("没有筛选条件；全部处理请给出 --all / There is no filter; give --all for all of them");
        }
        Map<String, Object> parameters = which.parameters();
        parameters.put("all", decision.all());
        parameters.put("dryRun", decision.dryRun());
        return access.run((api, out) -> {
            JsonNode decided = api.send(
                    "POST",
                    "parked" + OperatorApi.query(parameters),
                    Map.of("verdict", verdict, "reason", decision.reason()));
            String number = decided.path("deliveries").asText();
            out.println(
                    decision.dryRun()
                            ? "将处理 " + number + " 条，未作改动 / " + number + " would be decided; nothing was changed"
                            : "已处理 " + number + " 条 / " + number + " decided");
        });
    }
}
