package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.CHANGZHI;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.AcceptanceBuilder.wire;
import static org.jieli.routes.journal.JournalFixture.delivered;
import static org.jieli.routes.journal.JournalFixture.opening;
import static org.jieli.routes.journal.JournalFixture.refusal;
import static org.jieli.routes.journal.JournalFixture.retry;

import java.util.List;
import java.util.Map;
import org.jieli.routes.journal.MessageLife.Event;
import org.junit.jupiter.api.Test;

/** What the journal tells about its messages. */
interface LifeContract extends JournalFixture {

    @Test
    default void lifeTellsEveryAttemptAndAnswer() {
        accept(opening(1).moves("A-1", null, CHANGZHI).to("hebi").build());
        Outcome first = retry(onlyClaimed(), LATER);
        journal().record(first, List.of());
        Outcome second = delivered(onlyClaimed());
        journal().record(second, List.of());

        MessageLife life = lifeOf(1);
        assertThat(life.deliveries().getFirst().attempts())
                .usingRecursiveComparison()
                .isEqualTo(List.of(first, second));
        assertThat(life.events())
                .extracting(Event::kind)
                .containsExactly("accepted", "step", "custody", "retry", "delivered");
        assertThat(life.events().get(3).detail()).isEqualTo("hebi, attempt 1, connect");
    }

    @Test
    default void onlySenderReceiversAndTheGatewayKnowAMessage() {
        accept(message(1).to("hebi").toInboxOf("henan-bureau").build());

        assertThat(List.of("changzhi", "hebi", "henan-bureau", "jieli"))
                .allSatisfy(
                        partner -> assertThat(journal().lives(id(1), partner)).hasSize(1));
        assertThat(journal().lives(id(1), "anyang")).isEmpty();
        assertThat(journal().lives(id(2), "jieli")).isEmpty();
    }

    @Test
    default void theBacklogCountsWhatHasNotEndedByState() {
        accept(
                1,
                3,
                i -> message(i).receivedAt(MORNING.plusSeconds(i)).to("hebi").build());
        claim(1, LATER);
        journal().record(retry(claim(1, LATER).getFirst(), LATER), List.of());

        assertThat(journal().backlog())
                .isEqualTo(Map.of(
                        DeliveryState.READY, 1L,
                        DeliveryState.IN_FLIGHT, 1L,
                        DeliveryState.RETRY, 1L,
                        DeliveryState.UNKNOWN, 0L));
    }

    @Test
    default void everyRefusalHasANumberOfItsOwn() {
        assertThat(journal().refuse(refusal()))
                .isPositive()
                .isNotEqualTo(journal().refuse(refusal()));
        Refusal unreadable = new Refusal("changzhi", null, MORNING, wire("?"), List.of());
        assertThat(journal().refuse(unreadable)).isPositive();
    }
}
