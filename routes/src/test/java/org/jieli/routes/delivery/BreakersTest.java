package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jieli.mappings.Wire;
import org.jieli.routes.delivery.Breakers.Standing;
import org.jieli.routes.journal.Circuits.Circuit;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.Circuits.Forced;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Outcome;
import org.junit.jupiter.api.Test;

class BreakersTest {

    private static final Instant NOW = Instant.parse("2026-03-09T00:00:00Z");
    private static final Circuit HEBI = new Circuit("hebi", Breakers.DELIVER);

    private final Breakers breakers = new Breakers();

    @Test
    void aPartnerThatCannotBeReachedIsLeftAloneForAWhileAndThenProbedOnce() {
        fail(5);

        assertThat(breakers.open("hebi", Breakers.DELIVER)).isTrue();
        assertThat(breakers.enter("hebi", Breakers.DELIVER)).isFalse();
        assertThat(breakers.closed("anyang", Breakers.DELIVER)).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> breakers.enter("hebi", Breakers.DELIVER));
        assertThat(breakers.enter("hebi", Breakers.DELIVER)).isFalse();
    }

    @Test
    void nothingMayBeSentWhileTheProbeIsUnderWay() {
        fail(5);
        await().atMost(Duration.ofSeconds(10)).until(() -> !breakers.open("hebi", Breakers.DELIVER));

        assertThat(breakers.enter("hebi", Breakers.DELIVER)).isTrue();
        assertThat(breakers.open("hebi", Breakers.DELIVER)).isTrue();

        breakers.untried("hebi", Breakers.DELIVER);
        assertThat(breakers.open("hebi", Breakers.DELIVER)).isFalse();
    }

    @Test
    void aProbeThatIsAnsweredClosesTheBreaker() {
        fail(5);
        await().atMost(Duration.ofSeconds(10)).until(() -> breakers.enter("hebi", Breakers.DELIVER));

        breakers.ended("hebi", outcome(DeliveryState.REFUSED));

        assertThat(breakers.closed("hebi", Breakers.DELIVER)).isTrue();
    }

    @Test
    void aPartnerThatRefusesEverythingIsNotBroken() {
        IntStream.range(0, 50).forEach(i -> breakers.ended("hebi", outcome(DeliveryState.REFUSED)));

        assertThat(breakers.closed("hebi", Breakers.DELIVER)).isTrue();
    }

    @Test
    void whatCannotBeSaidIsNoFaultOfThePartner() {
        IntStream.range(0, 50).forEach(i -> breakers.ended("hebi", outcome(DeliveryState.PARKED)));

        assertThat(breakers.closed("hebi", Breakers.DELIVER)).isTrue();
    }

    @Test
    void aPersonCanForceABreakerAndLeaveItToItselfAgain() {
        breakers.force(Map.of(HEBI, forced(Force.OPEN)));
        assertThat(breakers.enter("hebi", Breakers.DELIVER)).isFalse();
        assertThat(breakers.standings()).extracting(Standing::state).containsExactly("FORCED_OPEN");

        breakers.force(Map.of(HEBI, forced(Force.CLOSED)));
        fail(50);
        assertThat(breakers.closed("hebi", Breakers.DELIVER)).isTrue();

        breakers.force(Map.of());
        fail(5);
        assertThat(breakers.open("hebi", Breakers.DELIVER)).isTrue();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> breakers.ended("hebi", outcome(DeliveryState.RETRY)));
    }

    private static Forced forced(Force force) {
        return new Forced(force, "operator", "maintenance", NOW);
    }

    private static Outcome outcome(DeliveryState state) {
        Instant next = state == DeliveryState.RETRY ? NOW : null;
        Wire sent = state == DeliveryState.PARKED ? null : new Wire(new byte[0], "");
        return new Outcome(1, 1, state, NOW, next, null, sent, null, List.of());
    }
}
