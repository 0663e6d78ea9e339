package org.jieli.gateway.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OverrunTest {

    private final StringWriter screen = new StringWriter();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void whoeverRunsItUnattendedLearnsWhereItHangs() throws InterruptedException {
        Thread hanging = Thread.ofPlatform().name("hanging").start(this::hang);
        begun.await();

        Overrun.print(Duration.ofMinutes(9), new PrintWriter(screen));

        assertThat(screen.toString())
                .contains("超过 540 秒", "Not over after 540 s")
                .contains("  hanging\n")
                .contains("OverrunTest.hang");
        end.countDown();
        hanging.join();
    }

    private void hang() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
