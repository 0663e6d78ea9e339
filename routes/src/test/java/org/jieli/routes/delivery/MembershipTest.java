package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.journal.MemoryNodes;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Duration BEAT = Duration.ofMillis(50);
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final Duration OFF = Duration.ofHours(7);

    private final InstantSource journalTime = () -> Instant.now().plus(OFF);
    private final MemoryNodes nodes = new MemoryNodes(new MemoryJournal(), journalTime);

    @Test
    void aNodeLivesByTheTimeOfTheJournalHoweverWrongItsOwnClockIs() {
        try (Membership node = node("a", () -> {})) {
            node.start();
            assertThat(Duration.between(journalTime.instant(), node.instant()).abs())
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aNodeThatWasTakenForDeadGoesOnUnderANewName() {
        try (Membership node = node("a", () -> {})) {
            node.start();
            String first = node.node();
            nodes.leave(first);

            await().until(() -> !node.node().equals(first));
            assertThat(node.holds("poll jixi")).isTrue();
            assertThat(nodes.holds("poll jixi", first)).isFalse();
        }
    }

    @Test
    void aDutyPassesOnWhenItsNodeLeaves() {
        try (Membership second = node("b", () -> {})) {
            second.start();
            try (Membership first = node("a", () -> {})) {
                first.start();
                assertThat(first.holds("poll jixi")).isTrue();
                assertThat(second.holds("poll jixi")).isFalse();
            }
            assertThat(second.holds("poll jixi")).isTrue();
        }
    }

    @Test
    void theHeartBeatsOnAfterAFailure() {
        AtomicInteger looks = new AtomicInteger();
        try (Membership node = node("a", () -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
        })) {
            node.start();
            await().until(() -> looks.get() > 2);
        }
    }

    private Membership node(String name, Runnable atEachBeat) {
        return new Membership(nodes, name, BEAT, SILENCE, atEachBeat);
    }
}
