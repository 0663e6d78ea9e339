package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli sim send}. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {
            "以此合作方的身份发送消息：取自样例，编号、救助编号、会话各自为新。",
            "Sends messages as this partner: from a sample, each with an id, a case and a conversation of its own."
        })
final class SimSend implements Callable<Integer> {

    @Mixin
    private SimAccess access;

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "PARTNER", description = "发送方 / sender")
    private String partner;

    @Parameters(index = "1", paramLabel = "SAMPLE", description = "消息类型或样例名，如 F1、C3-match / type or name of a sample")
    private String sample;

    @Option(
            names = "--to",
            paramLabel = "PARTNER",
            description = "接收方，默认为样例所写 / receiver, that of the sample by default")
    private String receiver;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "改写一个字段，可多次 / writes a field; may be given again")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--times", paramLabel = "N", defaultValue = "1", description = "条数，默认 1 / how many, 1 by default")
    private int times;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "0",
            description = "每秒至多条数，默认不限 / most a second, as many as go by default")
    private int rate;

    @Option(names = "--broken", description = "违反接口规范也发送 / send it although it breaks the contract")
    private boolean broken;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run((api, out) -> {
            Map<String, Object> order = new LinkedHashMap<>();
            order.put("sample", sample);
            if (receiver != null) {
                order.put("receiver", org(api.get("partners")));
            }
            order.put("values", values);
            order.put("times", times);
            order.put("perSecond", rate);
            order.put("broken", broken);
            told(api.send("POST", "partners/" + partner + "/messages", order), out);
        });
    }

    private String org(JsonNode played) {
        return StreamSupport.stream(played.path("partners").spliterator(), false)
                .filter(one -> one.path("partner").asText().equals(receiver))
                .map(one -> one.path("org").asText())
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "没有模拟这个合作方 / No such partner is played: " + receiver));
    }

    private static void told(JsonNode sent, PrintWriter out) {
        out.printf(
                "受理 accepted %d  退回 sent back %d  未应答 not answered %d%n",
                sent.path("accepted").asLong(),
                sent.path("refused").asLong(),
                sent.path("unanswered").asLong());
        sent.path("last").forEach(id -> out.println("  " + id.asText()));
        SimViews.problems(sent.path("problems"), out);
    }
}
