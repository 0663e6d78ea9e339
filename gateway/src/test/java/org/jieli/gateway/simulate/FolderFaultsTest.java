package org.jieli.gateway.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Notices;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.schemas.interchange.Message;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.FolderFault;
import org.jieli.simulators.fault.FolderFault.Plain;
import org.jieli.simulators.fault.Lengths;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Ledger;
import org.jieli.simulators.watch.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault that the folders of a played partner can have, brought upon a running gateway that writes there and reads there: it ends as
 * docs/faults.md says, nothing is lost and nothing comes twice.
 */
@JieliSimulators(
        value = {"hebi", "jixi"},
        shared = true)
class FolderFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration AFTER_MENDING = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final Gateway.Own GATEWAY = Gateway.Own.withPartners();

    @AfterEach
    void mend(Partner jixi) {
        jixi.isWell();
        jixi.simulator().passages().clear();
    }

    /**
     * A fault and what it must provoke.
     *
     * @param first state after the first attempt to write
     * @param cause why; null if it is delivered
     * @param reads whether a file of the partner is taken while the fault lasts
     */
    record Case(Fault fault, String first, String cause, boolean reads) {}

    static List<Case> faults() {
        return List.of(
                new Case(Plain.LOGIN_REFUSED, "RETRY", "login", false),
                new Case(Plain.HOST_KEY_CHANGED, "RETRY", "host_key", false),
                new Case(Plain.BREAK, "RETRY", "cut", false),
                new Case(Plain.HALF_FILE, "RETRY", "cut", false),
                new Case(Plain.QUOTA_FULL, "RETRY", "full", true),
                new Case(Plain.RENAME_LOST, "UNKNOWN", "broken", true),
                new Case(Plain.PERMISSION_DENIED, "RETRY", "denied", false),
                new Case(Plain.FOLDER_MISSING, "RETRY", "folder", false),
                new Case(new FolderFault.Slow(new Lengths.Fixed(Duration.ofSeconds(1))), "DELIVERED", null, true),
                new Case(new FolderFault.ClockSkew(Duration.ofHours(26)), "DELIVERED", null, true),
                new Case(new FolderFault.ClockSkew(Duration.ofHours(-26)), "DELIVERED", null, true));
    }

    @Test
    void whatIsWrittenThereEndsAsTheTableSaysAndIsThereOnce(Partner jixi) throws IOException {
        keepTrying();
        Map<Message, Case> notices = new LinkedHashMap<>();
        SoftAssertions first = new SoftAssertions();
        for (Case brought : faults()) {
            jixi.suffers(brought.fault());
            Message notice = Notices.to(jixi.simulator().org());
            notices.put(notice, brought);
            assertThat(GATEWAY.get().as("changzhi").post(notice).statusCode()).isEqualTo(202);
            await().atMost(SOON).until(() -> !delivery(notice).path("attempts").isEmpty());
            JsonNode attempt = delivery(notice).path("attempts").get(0);
            first.assertThat(attempt.path("state").asText() + " "
                            + attempt.path("cause").asText(null))
                    .as(brought.fault().word())
                    .isEqualTo(brought.first() + " " + brought.cause());
        }
        jixi.isWell();

        first.assertAll();
        for (Message notice : notices.keySet()) {
            await().atMost(AFTER_MENDING)
                    .untilAsserted(() ->
                            assertThat(delivery(notice).path("state").asText()).isEqualTo("DELIVERED"));
            await().atMost(SOON).until(() -> jixi.simulator()
                    .ledger()
                    .receivedWith(Notices.id(notice))
                    .isPresent());
        }
        assertThat(jixi.simulator().ledger().received("F1")).hasSize(notices.size());
        assertThat(jixi.simulator().ledger().crossed()).isZero();
        await().atMost(SOON).untilAsserted(() -> assertThat(names(jixi, BoxFolders.FROM_GATEWAY))
                .as("nothing is left half")
                .containsExactly("taken"));
    }

    /** The breaker of Jixi does not open: the cases come one after the other, each with its first attempt. */
    private static void keepTrying() {
        Client operator = GATEWAY.get().as(IssuedKeys.OPERATOR);
        assertThat(operator.send(operator.request("/v1/operator/circuits/jixi/deliver")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"force\":\"CLOSED\",\"reason\":\"faults on purpose\"}"))
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatThePartnerPutThereIsTakenOnceWhenTheFaultIsOver(Case brought, Partner jixi, Partner hebi)
            throws Exception {
        Ledger ledger = jixi.simulator().ledger();
        int before = ledger.sent().size();
        jixi.suffers(brought.fault());
        CompletableFuture<Void> sent =
                CompletableFuture.runAsync(() -> jixi.sends("F1").to(hebi).isAccepted());
        await().atMost(SOON).until(() -> jixi.simulator().passages().all().stream()
                .anyMatch(passage -> passage.verdict() == Verdict.DISTURBED
                        && passage.fault().equals(brought.fault().word())));
        await().atMost(SOON).until(() -> ledger.sent().size() > before);
        String id = ledger.sent().getLast().messageId();
        if (!brought.reads()) {
            await().during(Duration.ofSeconds(2))
                    .atMost(SOON)
                    .until(() -> hebi.simulator().ledger().receivedWith(id).isEmpty());
        }

        jixi.isWell();

        sent.join();
        await().atMost(SOON)
                .until(() -> hebi.simulator().ledger().receivedWith(id).isPresent());
        await().atMost(SOON).until(() -> names(jixi, BoxFolders.TO_GATEWAY).equals(List.of("done")));
        assertThat(names(jixi, BoxFolders.TO_GATEWAY + "/done"))
                .filteredOn(name -> name.contains(id))
                .hasSize(1);
        assertThat(hebi.simulator().ledger().received())
                .extracting(Entry::messageId)
                .containsOnlyOnce(id);
        assertThat(hebi.simulator().ledger().crossed()).isZero();
    }

    private static List<String> names(Partner jixi, String folder) throws IOException {
        try (Stream<Path> files =
                Files.list(((FolderSimulator) jixi.simulator()).folders().root().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode delivery(Message notice) throws IOException {
        String life = GATEWAY.get()
                .as("changzhi")
                .get("/v1/messages/" + Notices.id(notice))
                .body();
        for (JsonNode delivery : JSON.readTree(life).path("deliveries")) {
            if (delivery.path("to").asText().equals("jixi")) {
                return delivery;
            }
        }
        return JSON.missingNode();
    }
}
