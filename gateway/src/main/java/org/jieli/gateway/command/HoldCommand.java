package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli hold}: legal holds on messages and cases, which retention does not touch until they are released. */
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description = {"法律保全：设立、列出、解除。", "Legal holds: add, list, release."},
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class HoldCommand implements Runnable {

    private static final String ROW = "%-8s%-40s%-36s%-28s%s%n";

    @Spec
    private CommandSpec command;

    /** What is held. */
    static final class What {

        @Option(names = "--message", paramLabel = "ID", description = "消息编号 / id of the message")
        private String message;

        @Option(names = "--case", paramLabel = "NO", description = "个案编号，含其后续消息 / case number, with what still comes")
        private String caseNo;

        Map<String, String> with(Reason reason) {
            return message == null
                    ? Map.of("caseNo", caseNo, "reason", reason.text())
                    : Map.of("messageId", message, "reason", reason.text());
        }
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出未解除的保全。", "Lists the open holds."})
    int list(@Mixin OperatorAccess access) throws IOException, InterruptedException {
        return access.run(HoldCommand::list);
    }

    private static void list(OperatorApi api, PrintWriter out) throws IOException, InterruptedException {
        head(out);
        api.each("holds", "holds", Map.of(), Integer.MAX_VALUE, hold -> row(hold, out));
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {"设立保全：到期也不清除。", "Places a hold: nothing of it is removed when its time is over."})
    int add(
            @Mixin OperatorAccess access,
            @ArgGroup(exclusive = true, multiplicity = "1") What what,
            @Mixin Reason reason)
            throws IOException, InterruptedException {
        return access.run((api, out) -> show(api.send("POST", "holds", what.with(reason)), out));
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = {"解除保全。", "Releases a hold."})
    int release(
            @Mixin OperatorAccess access,
            @Parameters(paramLabel = "ID", description = "保全编号 / number of the hold") long id,
            @Mixin Reason reason)
            throws IOException, InterruptedException {
        return access.run((api, out) -> {
            api.send("POST", "holds/" + id + "/release", Map.of("reason", reason.text()));
            out.println("已解除 " + id + " / " + id + " released");
        });
    }

    private static void show(JsonNode hold, PrintWriter out) {
        head(out);
        List.of(hold).forEach(one -> row(one, out));
    }

    private static void head(PrintWriter out) {
        out.printf(ROW, "编号 id", "消息 message", "个案 case", "设立 placed", "何人何故 by and why");
    }

    private static void row(JsonNode hold, PrintWriter out) {
        out.printf(
                ROW,
                hold.path("id").asText(),
                hold.path("messageId").asText(),
                hold.path("caseNo").asText(),
                hold.path("placedAt").asText(),
                hold.path("placedBy").asText() + ": " + hold.path("reason").asText());
    }
}
