package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieli sim arrived}. */
@Command(
        name = "arrived",
        mixinStandardHelpOptions = true,
        description = {
            "经过此合作方门口的消息：来自网关（←）与发往网关（→），各附判定；违反接口规范之处逐条列出。",
            "What passed this partner's door, from the gateway (←) and to it (→), with its verdict and everything that breaks the contract."
        })
final class SimArrived implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(300);

    @Mixin
    private SimAccess access;

    @Parameters(paramLabel = "PARTNER", description = "合作方 / partner")
    private String partner;

    @Option(names = "--follow", description = "随到随显，直到中断 / shows what passes as it passes, until interrupted")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run((api, out) -> {
            long last = shown(api, out, 0);
            while (follow) {
                Thread.sleep(PAUSE);
                last = shown(api, out, last);
            }
        });
    }

    /** Shows what passed after a message, and tells the number of the last. */
    private long shown(JsonApi api, PrintWriter out, long after) throws IOException, InterruptedException {
        JsonNode page = api.get("partners/" + OperatorApi.encoded(partner) + "/passages?after=" + after);
        page.path("passages").forEach(passage -> passage(passage, out));
        out.flush();
        return page.path("last").asLong();
    }

    private static void passage(JsonNode passage, PrintWriter out) {
        out.printf(
                "%s  %s %-3s %-36s %3d  %s %s%s%n",
                passage.path("at").asText(),
                passage.path("inbound").asBoolean() ? "←" : "→",
                passage.path("type").asText(),
                passage.path("messageId").asText(),
                passage.path("status").asInt(),
                passage.path("zh").asText(),
                passage.path("en").asText(),
                passage.path("fault").asText().isEmpty()
                        ? ""
                        : " [" + passage.path("fault").asText() + "]");
        SimViews.problems(passage.path("problems"), out);
    }
}
