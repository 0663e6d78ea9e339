package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.delivered;
import static org.jieli.routes.journal.JournalFixture.together;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Nodes} promises: nobody works twice, and nothing a dead node held is lost. */
public abstract class NodesContract implements JournalFixture {

    private static final Duration HOUR = Duration.ofHours(1);

    /** The nodes under test, which share {@link #journal}. */
    protected abstract Nodes nodes();

    /** The journal they share. */
    @Override
    public abstract Journal journal();

    @Test
    void aNodeThatBeatsIsAliveAndLearnsTheTime() {
        Nodes.Beat first = nodes().beat("east");
        Nodes.Beat second = nodes().beat("east");

        assertThat(first.alive()).isTrue();
        assertThat(second.alive()).isTrue();
        assertThat(second.now()).isAfterOrEqualTo(first.now());
    }

    @Test
    void aDeadNodesDeliveriesAreDueAtOnceThoughTheirLeasesLast() {
        nodes().beat("east");
        Acceptance acceptance = message(1)
                .sentAtOnce("hebi", new Lease("east", LATER.plus(HOUR)))
                .build();
        accept(acceptance);

        assertThat(nodes().takeOver(HOUR)).isZero();
        assertThat(claim(10, LATER)).isEmpty();
        assertThat(nodes().takeOver(Duration.ZERO)).isEqualTo(1);

        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(onlyClaimed().attempt()).isEqualTo(2);
        assertThat(nodes().beat("east").alive()).isFalse();
    }

    @Test
    void aLivingNodeKeepsWhatItHasWhenAnotherDies() {
        Instant silent = nodes().beat("east").now();
        accept(message(1)
                .sentAtOnce("hebi", new Lease("west", LATER.plus(HOUR)))
                .build());
        await().until(() -> Duration.between(silent, nodes().beat("west").now()).toMillis() > 600);

        assertThat(nodes().takeOver(Duration.ofMillis(500))).isZero();

        assertThat(nodes().beat("east").alive()).isFalse();
        assertThat(nodes().beat("west").alive()).isTrue();
        assertThat(claim(10, LATER)).isEmpty();
    }

    @Test
    void whatADeadNodeSaysAboutAnAttemptThatAnotherHasIsLate() {
        nodes().beat("east");
        accept(message(1).to("hebi").build());
        Delivery lost =
                journal().claim("east", 1, LATER, LEASE, Room.unlimited()).getFirst();
        nodes().takeOver(Duration.ZERO);
        Delivery again =
                journal().claim("west", 1, LATER, LEASE, Room.unlimited()).getFirst();

        assertThat(journal().record(delivered(lost), List.of())).isFalse();
        assertThat(journal().record(delivered(again), List.of())).isTrue();
    }

    @Test
    void orderWithinACaseHoldsAcrossATakeOver() {
        nodes().beat("east");
        accept(message(1)
                .ofCase("A-1")
                .sentAtOnce("hebi", new Lease("east", LATER))
                .build());
        accept(message(2).ofCase("A-1").to("hebi").build());

        nodes().takeOver(Duration.ZERO);

        assertThat(JournalFixture.messageId(onlyClaimed(MORNING))).isEqualTo(AcceptanceBuilder.id(1));
    }

    @Test
    void aDeadNodesDeadlinesAreFree() {
        nodes().beat("east");
        accept(message(1).starts("D-13", "J1", MORNING).build());
        List<Deadline> lost = journal().dueDeadlines("east", 10, LATER, HOUR);
        assertThat(due(LATER)).isEmpty();

        nodes().takeOver(Duration.ZERO);

        assertThat(due(LATER)).isEqualTo(lost);
    }

    @Test
    void aNodeThatLeavesGivesBackWhatItHolds() {
        nodes().beat("east");
        nodes().beat("west");
        accept(message(1)
                .sentAtOnce("hebi", new Lease("east", LATER.plus(HOUR)))
                .build());
        assertThat(nodes().holds("poll jixi", "east")).isTrue();

        nodes().leave("east");

        assertThat(onlyClaimed().attempt()).isEqualTo(2);
        assertThat(nodes().holds("poll jixi", "west")).isTrue();
    }

    @Test
    void aDutyIsOneNodesAtATime() {
        together(i -> () -> nodes().beat("node" + i));

        List<Boolean> held = together(i -> () -> nodes().holds("poll jixi", "node" + i));

        assertThat(held).filteredOn(yes -> yes).hasSize(1);
        String holder = "node" + held.indexOf(true);
        assertThat(nodes().holds("poll jixi", holder)).isTrue();
        assertThat(nodes().holds("poll hebi", "node0")).isTrue();
    }

    @Test
    void aDeadNodesDutiesGoToALivingOne() {
        nodes().beat("east");
        assertThat(nodes().holds("poll jixi", "east")).isTrue();

        nodes().takeOver(Duration.ZERO);
        nodes().beat("west");

        assertThat(nodes().holds("poll jixi", "east")).isFalse();
        assertThat(nodes().holds("poll jixi", "west")).isTrue();
        assertThat(nodes().holds("poll jixi", "east")).isFalse();
    }
}
