package org.jieli.gateway.prove;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells how it goes every five seconds. */
final class Ticker implements AutoCloseable {

    private static final int SECONDS = 5;

    private final Supplier<Progress> progress;
    private final Consumer<Progress> audience;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticker").factory());

    Ticker(Supplier<Progress> progress, Consumer<Progress> audience) {
        this.progress = progress;
        this.audience = audience;
    }

    void start() {
        thread.scheduleAtFixedRate(() -> audience.accept(progress.get()), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
