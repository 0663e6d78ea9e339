package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.CHANGZHI;
import static org.jieli.routes.journal.AcceptanceBuilder.HEBI;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.handover;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.opening;
import static org.jieli.routes.journal.JournalFixture.together;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversations step from the version they were decided on; custody has one owner. */
interface ConversationContract extends JournalFixture {

    @Test
    default void aConversationIsAsItsLastStepLeftIt() {
        assertThat(journal().conversation("J1")).isEmpty();

        accept(opening(1).build());
        accept(message(2).step(1, handover("J1", "ACCEPTED", 2)).build());

        assertThat(journal().conversation("J1")).contains(handover("J1", "ACCEPTED", 2));
    }

    @Test
    default void aStaleStepKeepsNothing() {
        accept(opening(1).build());

        Kept kept = accept(message(2)
                .step(0, handover("J2", "PROPOSED", 1))
                .step(2, handover("J1", "DEPARTED", 3))
                .moves("A-1", null, CHANGZHI)
                .starts("D-13", "J2", MORNING)
                .to("hebi")
                .build());

        assertThat(kept).isEqualTo(new Kept.Stale());
        assertNothingIsKeptOf(2);
        assertThat(journal().conversation("J1")).contains(handover("J1", "PROPOSED", 1));
        assertThat(journal().conversation("J2")).isEmpty();
        assertThat(journal().custody("A-1")).isEmpty();
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    default void aConversationIsOpenedOnce() {
        accept(opening(1).build());

        assertThat(accept(opening(2).build())).isEqualTo(new Kept.Stale());
        assertNothingIsKeptOf(2);
    }

    @Test
    default void ofManyConcurrentStepsFromOneVersionOneIsMade() {
        accept(opening(1).build());

        List<Kept> kept = together(i -> () ->
                accept(message(10 + i).step(1, handover("J1", "STATE" + i, 2)).build()));

        assertThat(kept).filteredOn(Kept.New.class::isInstance).hasSize(1);
        assertThat(kept).filteredOn(Kept.Stale.class::isInstance).hasSize(TOGETHER - 1);
        assertThat(journal().conversation("J1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void custodyIsOpenedAndMoves() {
        assertThat(journal().custody("A-1")).isEmpty();

        accept(message(1).moves("A-1", null, CHANGZHI).build());
        assertThat(journal().custody("A-1")).contains(new Custody("A-1", CHANGZHI, MORNING));

        accept(message(2).receivedAt(LATER).moves("A-1", CHANGZHI, HEBI).build());
        assertThat(journal().custody("A-1")).contains(new Custody("A-1", HEBI, LATER));
    }

    @Test
    default void custodyMovesOnlyFromTheOneWhoHasIt() {
        accept(message(1).moves("A-1", null, CHANGZHI).build());

        assertThat(accept(message(2).moves("A-1", HEBI, CHANGZHI).build())).isEqualTo(new Kept.Stale());
        assertThat(accept(message(3).moves("A-1", null, HEBI).build())).isEqualTo(new Kept.Stale());
        assertThat(accept(message(4).moves("A-2", CHANGZHI, HEBI).build())).isEqualTo(new Kept.Stale());
        assertThat(journal().custody("A-1")).contains(new Custody("A-1", CHANGZHI, MORNING));
        assertThat(journal().custody("A-2")).isEmpty();
        assertNothingIsKeptOf(2);
    }

    @Test
    default void custodyNeverHasTwoOwnersUnderConcurrentMoves() {
        accept(message(1).moves("A-1", null, CHANGZHI).build());

        List<Kept> kept = together(i -> () ->
                accept(message(10 + i).moves("A-1", CHANGZHI, "station" + i).build()));

        assertThat(kept).filteredOn(Kept.New.class::isInstance).hasSize(1);
        String winner = "station" + kept.indexOf(new Kept.New(List.of()));
        assertThat(journal().custody("A-1")).map(Custody::org).contains(winner);
    }
}
