package org.jieli.gateway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Client and receiver, with nothing between them. */
class SinkTest {

    private static final Letters NOTICES =
            HandoverNotices.to(HandoverNotices.HEBI, new Numbers(System.currentTimeMillis()));

    private final Ledger arrivals = new Ledger();
    private final Ledger accepted = new Ledger();

    @Test
    void everythingThatIsAcknowledgedHasArrivedOnce() {
        try (Sink sink = new Sink(arrivals)) {
            Load load = load(sink);
            await().until(() -> accepted.count() > 50);
            load.stop();

            assertThat(arrivals.count()).isEqualTo(accepted.count());
            assertThat(arrivals.again()).isZero();
            assertThat(load.refused() + load.broken()).isZero();
            assertThat(load.latencies().size()).isEqualTo((int) accepted.count());
        }
    }

    @Test
    void aSlowReceiverAnswersLater() {
        try (Sink sink = new Sink(arrivals)) {
            sink.answerAfter(Duration.ofMillis(300));
            Load load = load(sink);
            await().until(() -> accepted.count() > 0);
            load.stop();

            assertThat(accepted.at(1) - arrivals.at(1))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(290).toNanos());
        }
    }

    private Load load(Sink sink) {
        return new Load(
                new Door(sink.address(), "", Door.JSON), NOTICES, 4, Duration.ZERO, new AtomicLong(1), accepted);
    }
}
