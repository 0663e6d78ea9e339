package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli circuits}: shows the circuit breakers of a node, forces one open or closed for all nodes, or leaves it to itself. */
@Command(
        name = "circuits",
        mixinStandardHelpOptions = true,
        description = {"断路器：列出、强制断开、强制闭合、解除强制。", "Circuit breakers: list, force open, force closed, release."},
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class CircuitsCommand implements Runnable {

    private static final String ROW = "%-16s%-14s%-16s%-12s%s%n";

    @Spec
    private CommandSpec command;

    /** Which circuit breaker. */
    static final class Which {

        @Parameters(paramLabel = "PARTNER", description = "伙伴 / partner, for example hebi")
        private String partner;

        @Option(
                names = "--operation",
                paramLabel = "WORD",
                defaultValue = "deliver",
                description = "操作，默认 deliver / operation, deliver by default")
        private String operation;

        String path() {
            return "circuits/" + OperatorApi.encoded(partner) + "/" + OperatorApi.encoded(operation);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出所连节点的断路器。", "Lists the circuit breakers of the node that answers."})
    int list(@Mixin OperatorAccess access) throws IOException, InterruptedException {
        return access.run((api, out) -> show(api.get("circuits").path("circuits"), out));
    }

    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = {"强制断开：不再尝试。", "Forces it open: nothing is tried."})
    int open(@Mixin OperatorAccess access, @Mixin Which which, @Mixin Reason reason)
            throws IOException, InterruptedException {
        return force(access, which, "OPEN", reason);
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = {"强制闭合：总是尝试。", "Forces it closed: everything is tried."})
    int close(@Mixin OperatorAccess access, @Mixin Which which, @Mixin Reason reason)
            throws IOException, InterruptedException {
        return force(access, which, "CLOSED", reason);
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = {"解除强制，恢复自行判断。", "Leaves it to itself again."})
    int release(@Mixin OperatorAccess access, @Mixin Which which) throws IOException, InterruptedException {
        return access.run((api, out) -> show(one(api.send("DELETE", which.path(), Map.of())), out));
    }

    private static int force(OperatorAccess access, Which which, String force, Reason reason)
            throws IOException, InterruptedException {
        Map<String, String> body = Map.of("force", force, "reason", reason.text());
        return access.run((api, out) -> show(one(api.send("PUT", which.path(), body)), out));
    }

    private static Iterable<JsonNode> one(JsonNode circuit) {
        return List.of(circuit);
    }

    private static void show(Iterable<JsonNode> circuits, PrintWriter out) {
        out.printf(ROW, "伙伴 partner", "操作 operation", "状态 state", "失败 faults", "强制 forced");
        circuits.forEach(circuit -> out.printf(
                ROW,
                circuit.path("partner").asText(),
                circuit.path("operation").asText(),
                circuit.path("state").asText(),
                circuit.has("faults") ? Math.round(circuit.path("faults").asDouble()) + " %" : "–",
                forced(circuit.path("forced"))));
    }

    private static String forced(JsonNode forced) {
        return forced.isMissingNode()
                ? ""
                : forced.path("by").asText() + " " + forced.path("at").asText() + ": "
                        + forced.path("reason").asText();
    }
}
