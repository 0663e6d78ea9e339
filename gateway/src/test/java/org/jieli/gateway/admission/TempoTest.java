package org.jieli.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TempoTest {

    private final AtomicLong now = new AtomicLong();
    private final Tempo tempo = new Tempo(Duration.ofSeconds(10), DataSize.ofBytes(100), now::get);

    @Test
    void whatDoesNotBeginInTimeIsTooSlow() {
        pass(Duration.ofSeconds(10));
        assertThatCode(() -> tempo.moved(0)).doesNotThrowAnyException();

        pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> tempo.moved(0)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void everyByteBuysTime() throws SocketTimeoutException {
        tempo.moved(500);

        assertThat(Duration.ofNanos(tempo.nanosLeft())).isEqualTo(Duration.ofSeconds(15));
        pass(Duration.ofSeconds(15));
        tempo.moved(100);
        assertThat(Duration.ofNanos(tempo.nanosLeft())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aDripIsTooSlowHoweverSteadyItIs() {
        assertThatThrownBy(() -> {
                    for (int second = 0; second < 12; second++) {
                        pass(Duration.ofSeconds(1));
                        tempo.moved(1);
                    }
                })
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void theEndOfABodyCountsAsNothing() throws SocketTimeoutException {
        tempo.moved(-1);

        assertThat(Duration.ofNanos(tempo.nanosLeft())).isEqualTo(Duration.ofSeconds(10));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
