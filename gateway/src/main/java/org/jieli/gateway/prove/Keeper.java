package org.jieli.gateway.prove;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jieli.gateway.postgres.PostgresUnavailableException;
import org.jieli.gateway.prove.machine.Database;
import org.jieli.gateway.prove.machine.GatewayNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts again what has ended, as a service manager does, when its rest is over. Thread-safe. */
final class Keeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Stage stage;
    private final Map<Object, Long> restUntil = new ConcurrentHashMap<>();
    private final Thread forNodes =
            Thread.ofPlatform().daemon().name("keeper-nodes").unstarted(this::keepNodes);
    private final Thread forDatabase =
            Thread.ofPlatform().daemon().name("keeper-database").unstarted(this::keepDatabase);
    private volatile boolean running = true;

    Keeper(Stage stage) {
        this.stage = stage;
    }

    void start() {
        forNodes.start();
        forDatabase.start();
    }

    /** It is not started again before this has passed. */
    void rest(Object ended, Duration rest) {
        restUntil.put(ended, System.nanoTime() + rest.toNanos());
    }

    private boolean rested(Object ended) {
        return System.nanoTime() - restUntil.getOrDefault(ended, System.nanoTime()) >= 0;
    }

    private void keepNodes() {
        while (pause()) {
            for (GatewayNode node : stage.nodes()) {
                if (!node.isAlive() && rested(node)) {
                    node.start();
                }
            }
        }
    }

    private void keepDatabase() {
        Database database = stage.database();
        while (pause()) {
            try {
                if (!database.isRunning() && rested(database)) {
                    database.restart();
                }
            } catch (IOException | PostgresUnavailableException failure) {
                LOG.warn("The database could not be started; trying again", failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            return running;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            forNodes.join();
            forDatabase.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
