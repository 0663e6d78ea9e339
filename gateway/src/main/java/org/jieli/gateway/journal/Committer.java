package org.jieli.gateway.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jieli.gateway.journal.Member.Touch;
import org.jieli.routes.journal.JournalBusyException;

/**
 * Gathers calls into groups, each of which is one commit: while one group is being committed the next one gathers, so that a group is as
 * large as the load wants it and a single call waits for nobody. Outcomes go first, so that delivery never starves under intake; a part
 * of each group is left to messages. Thread-safe.
 */
final class Committer {

    private static final int LARGEST_GROUP = 128;
    private static final int MOST_OUTCOMES = 96;
    private static final int MOST_WAITING = 1024;

    private final Consumer<List<Member<?>>> commits;
    private final Executor thread;
    private final Lock lock = new ReentrantLock();
    private final Deque<Recording> recordings = new ArrayDeque<>();
    private final Deque<Accepting> acceptings = new ArrayDeque<>();
    private boolean running;

    /**
     * @param commits commits a group and tells every member; never throws
     * @param thread runs one task at a time
     */
    Committer(Consumer<List<Member<?>>> commits, Executor thread) {
        this.commits = commits;
        this.thread = thread;
    }

    /** Takes an outcome; none is ever turned away, for there are no more than deliveries under way. */
    void submit(Recording recording) {
        enqueue(recording, recordings, Integer.MAX_VALUE);
    }

    /**
     * Takes a message.
     *
     * @throws JournalBusyException if so many are waiting that this one would wait too long
     */
    void submit(Accepting accepting) {
        enqueue(accepting, acceptings, MOST_WAITING);
    }

    private <M extends Member<?>> void enqueue(M member, Deque<M> queue, int most) {
        lock.lock();
        try {
            if (queue.size() >= most) {
                throw new JournalBusyException();
            }
            queue.add(member);
            if (!running) {
                thread.execute(this::run);
                running = true;
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (List<Member<?>> group = next(); !group.isEmpty(); group = next()) {
            commits.accept(group);
        }
    }

    /** The next group; none, and then the thread is to end, if nobody waits. */
    private List<Member<?>> next() {
        lock.lock();
        try {
            List<Member<?>> group = new ArrayList<>();
            Set<Touch> touched = new HashSet<>();
            take(recordings, MOST_OUTCOMES, group, touched);
            take(acceptings, LARGEST_GROUP, group, touched);
            take(recordings, LARGEST_GROUP, group, touched);
            running = !group.isEmpty();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Who touches what an earlier one touches waits for the next group, and whoever comes after waits for it as well. */
    private static void take(Deque<? extends Member<?>> queue, int most, List<Member<?>> group, Set<Touch> touched) {
        Iterator<? extends Member<?>> waiting = queue.iterator();
        while (group.size() < most && waiting.hasNext()) {
            Member<?> member = waiting.next();
            Set<Touch> touches = member.touched();
            boolean alone = touches.stream().noneMatch(touched::contains);
            touched.addAll(touches);
            if (alone) {
                group.add(member);
                waiting.remove();
            }
        }
    }
}
