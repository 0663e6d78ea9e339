package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** How the commands of {@code jieli sim} print what the control doors answer. */
final class SimViews {

    private SimViews() {}

    /** One line for each problem. */
    static void problems(JsonNode problems, PrintWriter out) {
        problems.forEach(problem -> out.printf(
                "    %s  %s  %s / %s%n",
                problem.path("code").asText(),
                problem.path("place").asText(),
                problem.path("zh").asText(),
                problem.path("en").asText()));
    }

    /** One line for each partner. */
    static void partners(JsonNode partners, PrintWriter out) {
        out.printf(
                "%-16s%-14s%-14s%-40s%-8s%s%n", "合作方 partner", "机构 org", "方言 dialect", "地址 address", "已连", "经过 passed");
        partners.path("partners")
                .forEach(partner -> out.printf(
                        "%-16s%-14s%-14s%-40s%-8s%d%n",
                        partner.path("partner").asText(),
                        partner.path("org").asText(),
                        partner.path("dialect").asText(),
                        partner.path("address").asText("收件箱 / inbox"),
                        partner.path("connected").asBoolean() ? "✓" : "–",
                        partner.path("passed").asInt()));
    }
}
