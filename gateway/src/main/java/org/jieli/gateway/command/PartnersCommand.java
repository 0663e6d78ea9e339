package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jieli partners}: shows how every partner is reached, what waits for it and since when. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description = {"伙伴概览：传输方式、断路器、等待的消息。", "The partners: transport, circuit breaker, what waits."},
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class PartnersCommand implements Callable<Integer> {

    private static final String ROW = "%-16s%-10s%-16s%-34s%-34s%-34s%s%n";

    @Mixin
    private OperatorAccess access;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run((api, out) -> show(api.get("partners").path("partners"), out));
    }

    private static void show(JsonNode partners, PrintWriter out) {
        out.printf(ROW, "伙伴 partner", "传输", "断路器 circuit", "最早 oldest", "上次送达 delivered", "上次故障 fault", "等待 waiting");
        partners.forEach(partner -> out.printf(
                ROW,
                partner.path("partner").asText(),
                partner.path("transport").asText(),
                partner.path("circuit").asText("–"),
                partner.path("oldest").asText("–"),
                partner.path("delivered").asText("–"),
                partner.path("fault").asText("–"),
                waiting(partner.path("waiting"))));
    }

    private static String waiting(JsonNode causes) {
        return causes.properties().stream()
                .map(cause -> cause.getKey() + " " + cause.getValue().asText())
                .collect(Collectors.joining(", "));
    }
}
