package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieli.routes.journal.AcceptanceBuilder.handover;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.delivered;
import static org.jieli.routes.journal.JournalFixture.ended;
import static org.jieli.routes.journal.JournalFixture.opening;
import static org.jieli.routes.journal.JournalFixture.outcome;
import static org.jieli.routes.journal.JournalFixture.retry;
import static org.jieli.routes.journal.JournalFixture.together;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jieli.routes.journal.MessageLife.Event;
import org.junit.jupiter.api.Test;

/** What an attempt led to counts once, with all it leads to. */
interface OutcomeContract extends JournalFixture {

    @Test
    default void aDeliveredMessageIsNotSentAgain() {
        accept(message(1).to("hebi").build());

        assertThat(journal().record(delivered(onlyClaimed()), List.of())).isTrue();

        assertThat(claim(10, LATER.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(journal().backlog())
                .allSatisfy((state, number) -> assertThat(number).isZero());
    }

    @Test
    default void aDeliveryIsTriedAgainAtItsNextTime() {
        accept(message(1).to("hebi").build());
        Instant next = LATER.plusSeconds(90);

        journal().record(retry(onlyClaimed(), next), List.of());

        assertThat(lifeOf(1).deliveries().getFirst().nextAt()).isEqualTo(next);
        assertThat(claim(10, next.minusMillis(1))).isEmpty();
        assertThat(onlyClaimed(next).attempt()).isEqualTo(2);
    }

    @Test
    default void aLateOutcomeOfAnEndedDeliveryChangesNothing() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();
        journal().record(delivered(delivery), List.of());

        boolean counted = journal()
                .record(
                        ended(delivery, DeliveryState.REFUSED),
                        List.of(message(2).build()));

        assertThat(counted).isFalse();
        assertNothingIsKeptOf(2);
        MessageLife.Way way = lifeOf(1).deliveries().getFirst();
        assertThat(way.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(way.attempts()).hasSize(1);
        assertThat(lifeOf(1).events()).extracting(Event::kind).containsExactly("accepted", "delivered", "late");
    }

    @Test
    default void anOutcomeOfAnOlderAttemptChangesNothing() {
        accept(message(1).to("hebi").build());
        Delivery slow = onlyClaimed();
        onlyClaimed(LATER.plus(LEASE));

        assertThat(journal().record(ended(slow, DeliveryState.PARKED), List.of()))
                .isFalse();

        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
    }

    @Test
    default void anAnswerThatComesAfterTheTimeoutStillCounts() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();
        journal().record(outcome(delivery, DeliveryState.UNKNOWN, LATER.plusSeconds(60), "timeout"), List.of());

        assertThat(journal().record(delivered(delivery), List.of())).isTrue();

        MessageLife.Way way = lifeOf(1).deliveries().getFirst();
        assertThat(way.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(way.attempts())
                .extracting(Outcome::state)
                .containsExactly(DeliveryState.UNKNOWN, DeliveryState.DELIVERED);
    }

    @Test
    default void concurrentOutcomesOfOneAttemptCountOnce() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();

        List<Boolean> counted = together(i -> () -> journal().record(delivered(delivery), List.of()));

        assertThat(counted).filteredOn(yes -> yes).hasSize(1);
    }

    @Test
    default void whatAnOutcomeLeadsToIsKeptWithIt() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();

        journal()
                .record(
                        ended(delivery, DeliveryState.REFUSED),
                        List.of(message(2).to("changzhi").build()));

        assertThat(onlyClaimed().partner()).isEqualTo("changzhi");
    }

    @Test
    default void aFollowUpThatIsKeptAlreadyIsPassedOver() {
        accept(message(1).to("hebi").build());
        accept(message(2).build());

        boolean counted = journal()
                .record(
                        delivered(onlyClaimed()),
                        List.of(message(2).to("changzhi").build()));

        assertThat(counted).isTrue();
        assertThat(claim(10, LATER)).isEmpty();
    }

    @Test
    default void aStaleFollowUpKeepsNothing() {
        accept(opening(1).to("hebi").build());
        Delivery delivery = onlyClaimed();
        Acceptance good = message(2).to("changzhi").build();
        Acceptance stale = message(3).step(7, handover("J1", "ESCALATED", 8)).build();

        assertThatThrownBy(() -> journal().record(delivered(delivery), List.of(good, stale)))
                .isInstanceOf(JournalException.class);

        assertNothingIsKeptOf(2);
        assertNothingIsKeptOf(3);
        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
    }
}
