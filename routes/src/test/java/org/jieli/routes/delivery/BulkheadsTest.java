package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jieli.routes.journal.Room.Share;
import org.junit.jupiter.api.Test;

class BulkheadsTest {

    private final Bulkheads bulkheads = new Bulkheads(64, 16);

    @Test
    void aPartnerThatTakesAllItsSlotsLeavesTheOthersTheirs() {
        IntStream.range(0, 100).forEach(i -> bulkheads.now("dead"));

        assertThat(bulkheads.now("dead")).isEmpty();
        assertThat(bulkheads.now("hebi")).isPresent();
        assertThat(bulkheads.roomEach().to("dead")).isEqualTo(Share.NONE);
        assertThat(bulkheads.roomEach().to("anyang").urgent()).isEqualTo(16);
    }

    @Test
    void whatIsAcceptedLeavesRoomForWhatWaitedAndForWhatIsUrgent() {
        IntStream.range(0, 10)
                .forEach(i -> assertThat(bulkheads.atOnce("hebi", false)).isPresent());

        assertThat(bulkheads.roomEach().to("hebi")).isEqualTo(new Share(4, 6));
        assertThat(bulkheads.atOnce("hebi", true)).isPresent();
    }

    @Test
    void aBacklogNeverTakesMoreThanItsShare() {
        IntStream.range(0, 4).forEach(i -> bulkheads.now("hebi"));

        assertThat(bulkheads.roomEach().to("hebi")).isEqualTo(new Share(0, 12));
        assertThat(bulkheads.atOnce("hebi", false)).isPresent();
    }

    @Test
    void whoIsAcceptedWaitsItsTurnWhileThePartnerIsQuick() {
        List<Slot> taken = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(i -> taken.add(bulkheads.atOnce("hebi", false).orElseThrow()));
        CompletableFuture<Optional<Slot>> next = CompletableFuture.supplyAsync(() -> bulkheads.atOnce("hebi", false));
        assertThat(next).isNotDone();

        taken.getFirst().answered();

        assertThat(next.join()).isPresent();
    }

    @Test
    void nobodyWaitsForAPartnerThatHasGoneQuiet() {
        Duration patience = Duration.ofMillis(500);
        IntStream.range(0, 10).forEach(i -> bulkheads.atOnce("hanging", false));

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(5))
                .until(() -> {
                    long since = System.nanoTime();
                    assertThat(bulkheads.atOnce("hanging", false)).isEmpty();
                    return System.nanoTime() - since < patience.toNanos();
                });
    }

    @Test
    void whoIsInterruptedWhileItWaitsForTheNodeTakesNoPlaceOfThePartner() throws InterruptedException {
        Bulkheads narrow = new Bulkheads(16, 16);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(narrow.atOnce("anyang", false)).isPresent());
        Share before = narrow.roomEach().to("hebi");
        Thread waiting = Thread.ofPlatform().start(() -> narrow.atOnce("hebi", false));
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        waiting.interrupt();
        waiting.join();

        assertThat(narrow.roomEach().to("hebi")).isEqualTo(before);
    }

    @Test
    void aSlotIsFreeForThePartnerWhenItAnsweredAndForTheNodeWhenItIsRecorded() {
        Slot slot = bulkheads.now("hebi").orElseThrow();
        assertThat(bulkheads.room()).isEqualTo(63);

        slot.answered();
        assertThat(bulkheads.roomEach().to("hebi").urgent()).isEqualTo(16);
        assertThat(bulkheads.room()).isEqualTo(63);

        slot.close();
        slot.close();
        assertThat(bulkheads.room()).isEqualTo(64);
    }

    @Test
    void whoWaitsForARoomIsToldWhenThereIsOne() {
        AtomicReference<String> told = new AtomicReference<>();
        bulkheads.whenFree(told::set);

        bulkheads.now("hebi").orElseThrow().answered();

        assertThat(told).hasValue("hebi");
    }
}
