package org.jieli.gateway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void theFirstTimeCountsAndTheSecondIsACopy() {
        ledger.note(70_000, 5);
        ledger.note(70_000, 9);

        assertThat(ledger.at(70_000)).isEqualTo(5);
        assertThat(ledger.count()).isEqualTo(1);
        assertThat(ledger.again()).isEqualTo(1);
    }

    @Test
    void whatWasNeverNotedHasNoTime() {
        assertThat(ledger.at(200_000_000)).isZero();
    }

    @Test
    void findsThoseOfATime() {
        ledger.note(1, 10);
        ledger.note(2, 20);
        ledger.note(3, 30);

        assertThat(ledger.between(1, 4, 10, 30)).containsExactly(1L, 2L);
    }
}
