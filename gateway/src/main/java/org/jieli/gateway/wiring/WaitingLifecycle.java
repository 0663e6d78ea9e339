package org.jieli.gateway.wiring;

import org.jieli.gateway.http.Waiting;
import org.springframework.context.SmartLifecycle;

/** Ends the waits at the inbox before the doors wait for their last requests to end. */
final class WaitingLifecycle implements SmartLifecycle {

    private final Waiting waiting;
    private volatile boolean running;

    WaitingLifecycle(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        waiting.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
