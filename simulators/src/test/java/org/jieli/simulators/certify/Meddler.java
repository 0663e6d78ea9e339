package org.jieli.simulators.certify;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something to folders fifty times a second. */
final class Meddler implements AutoCloseable {

    /** What it does; a file that is gone meanwhile does not matter. */
    interface Meddling {
        void meddle() throws IOException;
    }

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Meddler(Meddling meddling) {
        thread.scheduleWithFixedDelay(() -> meddle(meddling), 0, 20, TimeUnit.MILLISECONDS);
    }

    private static void meddle(Meddling meddling) {
        try {
            meddling.meddle();
        } catch (IOException gone) {
            // the next time is soon
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
