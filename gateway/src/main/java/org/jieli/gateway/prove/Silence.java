package org.jieli.gateway.prove;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jieli.gateway.prove.book.Reconciler;

/** Ends the writing and waits until nothing is open any more, by the books and by what the gateway says itself. */
final class Silence {

    private static final Duration LONGEST_WRITING = Duration.ofMinutes(1);
    /** A slow machine may take long, as long as something arrives. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(4);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration STRAGGLERS = Duration.ofSeconds(2);
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);

    private final Stage stage;
    private final Operator operator;

    Silence(Stage stage, Operator operator) {
        this.stage = stage;
        this.operator = operator;
    }

    /** True if nothing is open; false if something still is and nothing arrives any more. */
    boolean await() throws InterruptedException {
        boolean written = stage.ensemble().stopWriting(LONGEST_WRITING);
        long silentSince = System.nanoTime();
        Standstill standstill =
                new Standstill(LONGEST_STANDSTILL, stage.ensemble().arrived(), silentSince);
        while (!standstill.lasts(stage.ensemble().arrived(), System.nanoTime())) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            if (!operator.nothingWaits()) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > needed().toNanos()) {
                return written;
            }
        }
        return false;
    }

    /** What the gateway says is done and the books lack will hardly come any more. */
    private Duration needed() {
        return Reconciler.outstanding(stage.ensemble().books()) == 0 ? STRAGGLERS : GIVEN_UP;
    }
}
