package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jieli alerts}: shows the alerts that are open, one for each partner and cause. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = {"未解除的告警：每个伙伴、每种原因一条。", "Open alerts: one for each partner and cause."},
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class AlertsCommand implements Callable<Integer> {

    private static final String ROW = "%-16s%-16s%-10s%-28s%-28s%s%n";

    @Mixin
    private OperatorAccess access;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run((api, out) -> show(api.get("alerts").path("alerts"), out));
    }

    private static void show(JsonNode alerts, PrintWriter out) {
        if (alerts.isEmpty()) {
            out.println("没有告警 / No alerts");
            return;
        }
        out.printf(ROW, "伙伴 partner", "原因 cause", "数量 n", "最早 oldest", "始于 since", "");
        alerts.forEach(alert -> out.printf(
                ROW,
                alert.path("partner").asText(),
                alert.path("cause").asText(),
                alert.path("waiting").asText() + (alert.path("urgent").asBoolean() ? " !" : ""),
                alert.path("oldest").asText(),
                alert.path("raisedAt").asText(),
                alert.path("zh").asText() + " / " + alert.path("en").asText()));
    }
}
