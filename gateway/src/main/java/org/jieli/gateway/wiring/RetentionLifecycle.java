package org.jieli.gateway.wiring;

import org.jieli.gateway.storage.RetentionDuty;
import org.springframework.context.SmartLifecycle;

/** Looks after retention while the relay runs. */
final class RetentionLifecycle implements SmartLifecycle {

    private final RetentionDuty duty;
    private volatile boolean running;

    RetentionLifecycle(RetentionDuty duty) {
        this.duty = duty;
    }

    @Override
    public void start() {
        duty.start();
        running = true;
    }

    @Override
    public void stop() {
        duty.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
