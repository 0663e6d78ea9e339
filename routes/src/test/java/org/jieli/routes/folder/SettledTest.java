package org.jieli.routes.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jieli.routes.sftp.BoxFile;
import org.junit.jupiter.api.Test;

class SettledTest {

    private static final Instant MORNING = Instant.parse("2023-02-06T00:00:00Z");

    private long now = 1_000_000_000_000L;
    private final Settled settled = new Settled(Duration.ofSeconds(10), () -> now);

    @Test
    void aFileIsWholeWhenItKeptItsSizeAndTimeForLongEnough() {
        assertThat(look(file(5, MORNING))).isFalse();
        assertThat(after(9, file(5, MORNING))).isFalse();
        assertThat(after(1, file(5, MORNING))).isTrue();
    }

    @Test
    void everyChangeBeginsTheWaitAnew() {
        look(file(5, MORNING));
        assertThat(after(9, file(6, MORNING))).isFalse();
        assertThat(after(9, file(6, MORNING.plusSeconds(1)))).isFalse();
        assertThat(after(9, file(6, MORNING.plusSeconds(1)))).isFalse();
        assertThat(after(1, file(6, MORNING.plusSeconds(1)))).isTrue();
    }

    @Test
    void whatWasGoneBetweenTwoLooksIsAnotherFile() {
        look(file(5, MORNING));
        now += Duration.ofSeconds(10).toNanos();
        settled.look();

        assertThat(look(file(5, MORNING))).isFalse();
    }

    private boolean after(long seconds, BoxFile file) {
        now += Duration.ofSeconds(seconds).toNanos();
        return look(file);
    }

    private boolean look(BoxFile file) {
        settled.look();
        return settled.settled(file);
    }

    private static BoxFile file(long size, Instant modified) {
        return new BoxFile("a.csv", false, size, modified);
    }
}
