package org.jieli.routes.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node among those that share the journal: it tells that it lives, takes over what dead nodes held, and carries the journal's
 * time, which a wrong clock of this machine does not change. Thread-safe.
 */
public final class Membership implements InstantSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    /** The journal's time at a moment of this machine's steady clock. */
    private record Mark(Instant journal, long nanos) {

        Instant now() {
            return journal.plusNanos(System.nanoTime() - nanos);
        }
    }

    private final Nodes nodes;
    private final String name;
    private final Duration beat;
    private final Duration silence;
    private final Runnable atEachBeat;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private volatile Mark mark;
    private volatile int life = 1;
    private volatile boolean running;
    private Thread heart;

    /**
     * @param name unique among all nodes of all time
     * @param beat time between two signs of life
     * @param silence after how long without one a node is dead
     * @param atEachBeat what else is looked after at each beat
     */
    Membership(Nodes nodes, String name, Duration beat, Duration silence, Runnable atEachBeat) {
        this.nodes = nodes;
        this.name = name;
        this.beat = beat;
        this.silence = silence;
        this.atEachBeat = atEachBeat;
        this.mark = new Mark(Instant.now(), System.nanoTime());
    }

    /** Joins; from now on others see this node.
     *
     * @throws JournalException if the journal does not answer
     */
    void start() {
        beat();
        running = true;
        heart = Thread.ofPlatform().name("jieli-heart").start(this::live);
    }

    /** The name of this node. It changes when the others took it for dead, so that nothing it held then is mistaken for its own. */
    public String node() {
        return name + "-" + life;
    }

    /** True if this node has the duty ({@link Nodes#holds}); false too if the journal does not answer. */
    public boolean holds(String duty) {
        try {
            return nodes.holds(duty, node());
        } catch (JournalException e) {
            LOG.warn("The journal does not say who has the duty {}", duty, e);
            return false;
        }
    }

    /** The journal's time. */
    @Override
    public Instant instant() {
        return mark.now();
    }

    private void live() {
        while (pause()) {
            try {
                beat();
                int taken = nodes.takeOver(silence);
                if (taken > 0) {
                    LOG.warn("Took over {} deliveries of a dead node", taken);
                }
                atEachBeat.run();
            } catch (RuntimeException e) {
                LOG.warn("No sign of life could be given; trying again", e);
            }
        }
    }

    private void beat() {
        Nodes.Beat answer = nodes.beat(node());
        if (!answer.alive()) {
            life++;
            LOG.warn("This node was taken for dead; it goes on as {}", node());
            answer = nodes.beat(node());
        }
        mark = new Mark(answer.now(), System.nanoTime());
    }

    private boolean pause() {
        lock.lock();
        try {
            if (running) {
                ended.await(beat.toMillis(), TimeUnit.MILLISECONDS);
            }
            return running;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Leaves; what this node still holds is given back. */
    @Override
    public void close() {
        lock.lock();
        try {
            running = false;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (heart != null) {
                heart.join();
                nodes.leave(node());
            }
        } catch (JournalException e) {
            LOG.warn("The journal does not answer at the end; others take over in a while", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
