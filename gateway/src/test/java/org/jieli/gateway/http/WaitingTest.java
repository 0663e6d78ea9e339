package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Waiting waiting = new Waiting();

    @Test
    void whatIsThereIsGivenAtOnce() throws Exception {
        assertThat(waiting.until(() -> Optional.of("letter"), Duration.ofMinutes(1)))
                .hasValue("letter");
    }

    @Test
    void whatComesLaterIsGivenThen() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Supplier<Optional<Integer>> thirdLook =
                () -> Optional.of(looks.incrementAndGet()).filter(look -> look == 3);

        assertThat(waiting.until(thirdLook, Duration.ofMinutes(1))).hasValue(3);
    }

    @Test
    void whoDoesNotWaitGetsOneLook() throws Exception {
        AtomicInteger looks = new AtomicInteger();

        assertThat(waiting.until(() -> Optional.of(looks.incrementAndGet()).filter(look -> look > 1), Duration.ZERO))
                .isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void aGatewayThatStopsKeepsNobodyWaiting() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Optional<Object>> wait = CompletableFuture.supplyAsync(() -> {
            try {
                return waiting.until(
                        () -> {
                            looked.countDown();
                            return Optional.empty();
                        },
                        Duration.ofMinutes(1));
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        });
        looked.await();

        waiting.stop();

        assertThat(wait.get(10, TimeUnit.SECONDS)).isEmpty();
    }
}
