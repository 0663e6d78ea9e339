package org.jieli.gateway.wiring;

import org.jieli.routes.Relay;
import org.springframework.context.SmartLifecycle;

/** Starts the relay before the doors open, and stops it after they are shut and the last request is answered. */
final class RelayLifecycle implements SmartLifecycle {

    /** Before the web server starts and after it has stopped ({@code WebServerStartStopLifecycle}). */
    private static final int BEHIND_THE_DOORS = DEFAULT_PHASE - 2049;

    private final Relay relay;
    private volatile boolean running;

    RelayLifecycle(Relay relay) {
        this.relay = relay;
    }

    @Override
    public void start() {
        relay.start();
        running = true;
    }

    @Override
    public void stop() {
        relay.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEHIND_THE_DOORS;
    }
}
