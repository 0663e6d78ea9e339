package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.together;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deadlines are due at their time, fire once or are settled. */
interface DeadlineContract extends JournalFixture {

    @Test
    default void aDeadlineIsDueAtItsTime() {
        accept(message(1).starts("D-13", "J1", LATER).build());

        assertThat(due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Deadline(0, "D-13", "J1", LATER));
    }

    @Test
    default void aDeadlineFiresOnceThoughTwoNodesAsk() {
        accept(1, 20, i -> message(i).starts("D-13", "J" + i, MORNING).build());

        List<List<Deadline>> due = together(i -> () -> due(LATER));

        assertThat(due.stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    default void aDeadlineWhoseNodeDiedIsGivenToAnother() {
        accept(message(1).starts("D-13", "J1", MORNING).build());
        List<Deadline> first = due(LATER);

        assertThat(due(LATER.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(due(LATER.plus(LEASE))).isEqualTo(first);
    }

    @Test
    default void aDeadlineThatCannotFireLeavesItsPlaceToOthersUntilItsTime() {
        accept(message(1).starts("D-16", "J1", MORNING).build());
        accept(message(2).starts("D-16", "J2", MORNING.plusSeconds(1)).build());
        Deadline stuck = journal().dueDeadlines("node", 1, LATER, LEASE).getFirst();

        journal().postpone(stuck, LATER.plus(LEASE.multipliedBy(2)));

        assertThat(due(LATER.plus(LEASE))).extracting(Deadline::key).containsExactly("J2");
        assertThat(due(LATER.plus(LEASE.multipliedBy(2)))).contains(stuck);
    }

    @Test
    default void aDeadlineThatHasEndedIsNotPostponed() {
        accept(message(1).starts("D-16", "J1", MORNING).build());
        Deadline deadline = due(LATER).getFirst();
        accept(message(2).fires(deadline).build());

        journal().postpone(deadline, LATER.plus(LEASE));

        assertThat(due(LATER.plus(LEASE))).isEmpty();
    }

    @Test
    default void aDeadlineThatFiredIsOver() {
        accept(message(1).starts("D-13", "J1", MORNING).build());
        Deadline deadline = due(LATER).getFirst();

        assertThat(accept(message(2).fires(deadline).build())).isEqualTo(new Kept.New(List.of()));

        assertThat(due(LATER.plus(LEASE))).isEmpty();
        assertThat(accept(message(3).fires(deadline).build())).isEqualTo(new Kept.Stale());
        assertNothingIsKeptOf(3);
    }

    @Test
    default void aSettledDeadlineNeverFires() {
        accept(message(1)
                .starts("D-13", "J1", MORNING)
                .starts("D-13", "J2", MORNING)
                .starts("D-14", "J1", MORNING)
                .build());
        Deadline settled = due(LATER).stream()
                .filter(deadline ->
                        deadline.kind().equals("D-13") && deadline.key().equals("J1"))
                .findFirst()
                .orElseThrow();

        accept(message(2).settles("D-13", "J1").settles("D-99", "J1").build());

        assertThat(due(LATER.plus(LEASE)))
                .extracting(Deadline::kind, Deadline::key)
                .containsExactlyInAnyOrder(tuple("D-13", "J2"), tuple("D-14", "J1"));
        assertThat(accept(message(3).fires(settled).build())).isEqualTo(new Kept.Stale());
    }

    @Test
    default void aDeadlineThatIsStartedAgainReplacesTheFormer() {
        accept(message(1).starts("D-16", "J1", MORNING).build());
        Deadline former = due(LATER).getFirst();

        accept(message(2).starts("D-16", "J1", LATER.plus(LEASE)).build());

        assertThat(accept(message(3).fires(former).build())).isEqualTo(new Kept.Stale());
        assertThat(due(LATER.plus(LEASE))).extracting(Deadline::dueAt).containsExactly(LATER.plus(LEASE));
    }

    @Test
    default void theEarliestDeadlineComesFirst() {
        IntStream.of(2, 1, 3)
                .forEach(i -> accept(message(i)
                        .starts("D-13", "J" + i, MORNING.plusSeconds(i))
                        .build()));

        assertThat(journal().dueDeadlines("node", 2, LATER, LEASE))
                .extracting(Deadline::key)
                .containsExactly("J1", "J2");
    }
}
