package org.jieli.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jieli.simulators.contract.Resources;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provincial bureau, which nobody can call. */
@JieliSimulators(value = "shanxi-bureau", at = "2023-02-06T02:00:00Z")
class InboxSimulatorTest {

    private static final byte[] NOTICE = Resources.bytes("stories/changzhi/19-F1-changzhi.json");
    private static final byte[] DEPARTURE = Resources.bytes("stories/changzhi/21-F4-changzhi.json");
    private static final String JSON = "application/json;charset=UTF-8";

    private final ToyGateway gateway = new ToyGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void itFetchesItsMessagesInOrderAndGivesAReceiptForEach(Partners partners) {
        gateway.holdsInInbox("0", "7", "id-1", NOTICE, JSON).holdsInInbox("7", "9", "id-2", DEPARTURE, JSON);
        fetches(partners);
        await().untilAsserted(() -> assertThat(ledger(partners).cursor()).isEqualTo("9"));

        assertThat(ledger(partners).received())
                .extracting(entry -> entry.type())
                .containsExactly("F1", "F4");
        assertThat(gateway.receipts())
                .extracting(receipt -> receipt.getUrl())
                .containsExactly("/v1/inbox/id-1/receipt", "/v1/inbox/id-2/receipt");
        assertThat(gateway.receipts())
                .allSatisfy(receipt -> assertThat(receipt.getBodyAsString()).contains("\"Z1\""));
    }

    @Test
    void afterAKillItGoesOnWhereItWas(Partners partners) {
        gateway.holdsInInbox("0", "7", "id-1", NOTICE, JSON);
        fetches(partners);
        await().untilAsserted(() -> assertThat(ledger(partners).cursor()).isEqualTo("7"));
        partners.restart();
        gateway.holdsInInbox("7", "9", "id-2", DEPARTURE, JSON);
        fetches(partners);
        await().untilAsserted(() -> assertThat(ledger(partners).cursor()).isEqualTo("9"));

        assertThat(ledger(partners).redelivered()).isZero();
        assertThat(ledger(partners).received()).hasSize(2);
    }

    @Test
    void aMessageThatBreaksItsContractIsSentBackAndTheNextOneIsFetched(Partners partners) {
        gateway.holdsInInbox("0", "7", "id-1", "{}".getBytes(), JSON).holdsInInbox("7", "9", "id-2", DEPARTURE, JSON);
        fetches(partners);
        await().untilAsserted(() -> assertThat(ledger(partners).cursor()).isEqualTo("9"));

        assertThat(gateway.receipts().getFirst().getBodyAsString())
                .contains("\"Z2\"")
                .contains("E201");
        assertThat(ledger(partners).received()).hasSize(1);
    }

    private void fetches(Partners partners) {
        partners.connect(gateway.address(), word -> ToyGateway.KEY);
    }

    private static Ledger ledger(Partners partners) {
        return partners.named("shanxi-bureau").simulator().ledger();
    }
}
