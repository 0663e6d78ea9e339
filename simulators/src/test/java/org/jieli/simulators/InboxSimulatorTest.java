package org.jieli.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.jieli.simulators.contract.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provincial bureau, which nobody can call. */
class InboxSimulatorTest {

    private static final byte[] NOTICE = Resources.bytes("stories/changzhi/19-F1-changzhi.json");
    private static final byte[] DEPARTURE = Resources.bytes("stories/changzhi/21-F4-changzhi.json");
    private static final String JSON = "application/json;charset=UTF-8";

    @TempDir
    Path folder;

    private final ToyGateway gateway = new ToyGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void itFetchesItsMessagesInOrderAndGivesAReceiptForEach() {
        gateway.holdsInInbox("0", "7", "id-1", NOTICE, JSON).holdsInInbox("7", "9", "id-2", DEPARTURE, JSON);
        try (Simulator bureau = bureau()) {
            await().untilAsserted(() -> assertThat(bureau.ledger().cursor()).isEqualTo("9"));

            assertThat(bureau.ledger().received())
                    .extracting(entry -> entry.type())
                    .containsExactly("F1", "F4");
            assertThat(gateway.receipts())
                    .extracting(receipt -> receipt.getUrl())
                    .containsExactly("/v1/inbox/id-1/receipt", "/v1/inbox/id-2/receipt");
            assertThat(gateway.receipts())
                    .allSatisfy(receipt -> assertThat(receipt.getBodyAsString()).contains("\"Z1\""));
        }
    }

    @Test
    void afterAKillItGoesOnWhereItWas() {
        gateway.holdsInInbox("0", "7", "id-1", NOTICE, JSON);
        try (Simulator bureau = bureau()) {
            await().untilAsserted(() -> assertThat(bureau.ledger().cursor()).isEqualTo("7"));
        }
        gateway.holdsInInbox("7", "9", "id-2", DEPARTURE, JSON);
        try (Simulator bureau = bureau()) {
            await().untilAsserted(() -> assertThat(bureau.ledger().cursor()).isEqualTo("9"));

            assertThat(bureau.ledger().redelivered()).isZero();
            assertThat(bureau.ledger().received()).hasSize(2);
        }
    }

    @Test
    void aMessageThatBreaksItsContractIsSentBackAndTheNextOneIsFetched() {
        gateway.holdsInInbox("0", "7", "id-1", "{}".getBytes(), JSON).holdsInInbox("7", "9", "id-2", DEPARTURE, JSON);
        try (Simulator bureau = bureau()) {
            await().untilAsserted(() -> assertThat(bureau.ledger().cursor()).isEqualTo("9"));

            assertThat(gateway.receipts().getFirst().getBodyAsString())
                    .contains("\"Z2\"")
                    .contains("E201");
            assertThat(bureau.ledger().received()).hasSize(1);
        }
    }

    private Simulator bureau() {
        Simulator bureau = new ShanxiBureauSimulator(folder, new SettableClock());
        bureau.start(0);
        bureau.connect(gateway.address(), ToyGateway.KEY);
        return bureau;
    }
}
