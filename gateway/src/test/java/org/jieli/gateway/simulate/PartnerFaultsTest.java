package org.jieli.gateway.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Notices;
import org.jieli.schemas.interchange.Message;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Fault.Spoilt;
import org.jieli.simulators.fault.FaultPlan;
import org.jieli.simulators.fault.Lengths;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.ledger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault that a played partner can have, brought upon a running gateway: it ends as docs/faults.md says, and nothing is lost. */
@JieliSimulators(value = "hebi", shared = true)
class PartnerFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final Gateway.Own GATEWAY = Gateway.Own.withPartners();

    /**
     * A fault and what it must provoke.
     *
     * @param first state after the first attempt
     * @param cause why; null if it is delivered
     * @param last state at the end, when the partner is well again
     */
    record Case(Fault fault, String first, String cause, String last) {}

    static Stream<Case> faults() {
        return Stream.of(
                new Case(new Fault.Delay(new Lengths.Fixed(Duration.ofSeconds(1))), "DELIVERED", null, "DELIVERED"),
                new Case(
                        new Fault.Delay(new Lengths.Uniform(Duration.ofMillis(100), Duration.ofMillis(900))),
                        "DELIVERED",
                        null,
                        "DELIVERED"),
                new Case(
                        new Fault.Delay(new Lengths.LogNormal(Duration.ofMillis(300), 0.5)),
                        "DELIVERED",
                        null,
                        "DELIVERED"),
                new Case(new Fault.Drip(Duration.ofSeconds(2)), "DELIVERED", null, "DELIVERED"),
                new Case(new Fault.Status(503), "RETRY", "status-503", "DELIVERED"),
                new Case(new Fault.Status(429), "RETRY", "status-429", "DELIVERED"),
                new Case(new Fault.Status(500), "UNKNOWN", "status-500", "DELIVERED"),
                new Case(new Fault.Status(422), "REFUSED", "status-422", "REFUSED"),
                new Case(Spoilt.RESET, "UNKNOWN", "broken", "DELIVERED"),
                new Case(Spoilt.EMPTY, "UNKNOWN", "broken", "DELIVERED"),
                new Case(Spoilt.NOISE, "UNKNOWN", "broken", "DELIVERED"),
                new Case(Spoilt.GARBAGE, "UNKNOWN", "no-receipt", "DELIVERED"),
                new Case(Spoilt.WRONG_CHARSET, "UNKNOWN", "no-receipt", "DELIVERED"),
                new Case(Spoilt.CONTRACT_VIOLATION, "UNKNOWN", "no-receipt", "DELIVERED"),
                new Case(Spoilt.SOMEBODY_ELSES, "UNKNOWN", "somebody-elses", "DELIVERED"),
                new Case(Spoilt.LATE, "UNKNOWN", "timeout", "DELIVERED"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void itEndsAsTheTableSaysAndNothingIsLost(Case brought, Partner hebi) throws IOException {
        hebi.suffers(brought.fault());
        Message notice = Notices.toHebi();
        assertThat(GATEWAY.get().as("changzhi").post(notice).statusCode()).isEqualTo(202);

        await().atMost(SOON).until(() -> !attempts(notice).isEmpty());
        JsonNode first = attempts(notice).get(0);
        assertThat(first.path("state").asText()).isEqualTo(brought.first());
        assertThat(first.path("cause").asText(null)).isEqualTo(brought.cause());

        hebi.isWell();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(hebi(notice).path("state").asText()).isEqualTo(brought.last()));
        long came = hebi.simulator().ledger().received().stream()
                .map(Entry::messageId)
                .filter(Notices.id(notice)::equals)
                .count();
        assertThat(came).isEqualTo(brought.last().equals("DELIVERED") ? 1 : 0);
        hebi.foundNothingWrong();
    }

    @Test
    void aFaultOfAFileEndsByItselfWithItsWindowAndTheMessageArrives(Partner hebi, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("faults.yml"), """
                faults:
                  - {partner: hebi, types: [F1], to: 4s, status: 503}
                  - {partner: hebi, types: [E1], do: reset}
                """);
        Simulator simulator = hebi.simulator();
        FaultPlan plan = FaultPlan.read(file, Map.of("hebi", simulator.sufferable()));
        simulator.suffer(plan.of("hebi", 7));
        Message notice = Notices.toHebi();
        assertThat(GATEWAY.get().as("changzhi").post(notice).statusCode()).isEqualTo(202);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(hebi(notice).path("state").asText()).isEqualTo("DELIVERED"));

        assertThat(attempts(notice).get(0).path("cause").asText()).isEqualTo("status-503");
        assertThat(simulator.ledger().receivedWith(Notices.id(notice))).isPresent();
        hebi.isWell();
    }

    private static JsonNode attempts(Message notice) throws IOException {
        return hebi(notice).path("attempts");
    }

    private static JsonNode hebi(Message notice) throws IOException {
        String life = GATEWAY.get()
                .as("changzhi")
                .get("/v1/messages/" + Notices.id(notice))
                .body();
        for (JsonNode delivery : JSON.readTree(life).path("deliveries")) {
            if (delivery.path("to").asText().equals("hebi")) {
                return delivery;
            }
        }
        return JSON.missingNode();
    }
}
