package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieli.routes.journal.AcceptanceBuilder.CHANGZHI;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.handover;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.JournalBusyException;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.Outcome;
import org.junit.jupiter.api.Test;

class CommitterTest {

    private final AtomicReference<Runnable> thread = new AtomicReference<>();
    private final List<List<Member<?>>> groups = new ArrayList<>();
    private final Committer committer = new Committer(this::commit, thread::set);

    @Test
    void whoComesWhileAGroupIsCommittedIsInTheNext() {
        for (int i = 1; i <= 300; i++) {
            accept(message(i).build());
        }

        run();

        assertThat(groups).extracting(List::size).containsExactly(128, 128, 44);
    }

    @Test
    void outcomesGoFirstAndLeaveAShareToMessages() {
        for (int i = 1; i <= 200; i++) {
            accept(message(i).build());
        }
        for (int i = 1; i <= 200; i++) {
            record(i);
        }

        run();

        assertThat(groups.getFirst())
                .hasSize(128)
                .filteredOn(Recording.class::isInstance)
                .hasSize(96);
        assertThat(groups.getFirst().getFirst()).isInstanceOf(Recording.class);
    }

    @Test
    void callsThatTouchTheSameAreNeverInOneGroup() {
        accept(message(1).build());
        accept(message(1).saying("a copy").build());
        accept(message(2).step(1, handover("J1", "ACCEPTED", 2)).build());
        accept(message(3).step(1, handover("J1", "REJECTED", 2)).build());
        accept(message(4).moves("A-1", null, CHANGZHI).build());
        accept(message(5).moves("A-1", null, CHANGZHI).build());
        accept(message(6).starts("D-16", "J1", MORNING).build());
        accept(message(7).settles("D-16", "J1").build());
        record(8);
        record(8);

        run();

        assertThat(groups).extracting(List::size).containsExactly(5, 5);
    }

    @Test
    void aFollowUpTouchesAsItsMessageDoes() {
        accept(message(1).build(), List.of(message(2).build()));
        accept(message(2).build());

        run();

        assertThat(groups).hasSize(2);
    }

    @Test
    void aMessageThatWouldWaitTooLongIsTurnedAwayAtOnceAndAnOutcomeNever() {
        for (int i = 1; i <= 1024; i++) {
            accept(message(i).build());
        }

        assertThatThrownBy(() -> accept(message(2000).build())).isInstanceOf(JournalBusyException.class);
        Recording outcome = record(1);
        run();

        assertThat(outcome.await()).isTrue();
    }

    @Test
    void aCallerThatIsInterruptedDoesNotHang() {
        Accepting waiting = accept(message(1).build());

        Thread.currentThread().interrupt();

        assertThatThrownBy(waiting::await).isInstanceOf(JournalException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private void commit(List<Member<?>> group) {
        groups.add(group);
        group.forEach(member -> {
            switch (member) {
                case Accepting accepting -> accepting.answer(new Kept.Stale());
                case Recording recording -> recording.answer(true);
            }
        });
    }

    private void run() {
        thread.get().run();
    }

    private Accepting accept(Acceptance acceptance) {
        return accept(acceptance, List.of());
    }

    private Accepting accept(Acceptance acceptance, List<Acceptance> followUps) {
        Accepting accepting = new Accepting(acceptance, followUps);
        committer.submit(accepting);
        return accepting;
    }

    private Recording record(long delivery) {
        Outcome outcome = new Outcome(delivery, 1, DeliveryState.DELIVERED, MORNING, null, null, null, null, List.of());
        Recording recording = new Recording(outcome, List.of());
        committer.submit(recording);
        return recording;
    }
}
