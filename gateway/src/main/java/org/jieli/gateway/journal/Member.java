package org.jieli.gateway.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.JournalException;

/**
 * A call that shares a commit with others. Its caller waits until that commit has happened.
 *
 * @param <T> what the caller is told
 */
abstract sealed class Member<T> permits Accepting, Recording {

    /** Something by its kind and key. */
    record Touch(String kind, Object key) {}

    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final List<Acceptance> followUps;
    private final Set<Touch> touched;
    private T result;

    /** @param touched names of everything the call and its follow-ups read or write */
    Member(List<Acceptance> followUps, Set<Touch> touched) {
        this.followUps = List.copyOf(followUps);
        this.touched = touched;
    }

    /** Messages that the gateway writes because of this call. */
    final List<Acceptance> followUps() {
        return followUps;
    }

    /** Every message that the call keeps, if it counts: its own and those that the gateway writes because of it. */
    abstract Stream<Acceptance> messages();

    /** Names of everything the call reads or writes; calls that have one in common are not in one group. */
    final Set<Touch> touched() {
        return touched;
    }

    /** The call was based on something that has moved on: nothing of it is kept. */
    abstract void overtaken();

    /** What the caller is told after the commit. */
    final void result(T value) {
        result = value;
    }

    final void committed() {
        done.complete(result);
    }

    final void fail(RuntimeException failure) {
        done.completeExceptionally(failure);
    }

    final void answer(T value) {
        done.complete(value);
    }

    /**
     * Waits for the commit.
     *
     * @throws JournalException if there was none, or if the waiting thread is interrupted, and then nobody knows
     */
    final T await() {
        try {
            return done.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new JournalException("Interrupted while waiting for a commit", stop);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof JournalException known
                    ? known
                    : new JournalException("The commit failed", failure.getCause());
        }
    }

    static Set<Touch> touchedBy(List<Acceptance> acceptances) {
        Set<Touch> touched = new HashSet<>();
        acceptances.forEach(acceptance -> touch(touched, acceptance));
        return touched;
    }

    private static void touch(Set<Touch> touched, Acceptance acceptance) {
        touched.add(new Touch("message", acceptance.message().key()));
        acceptance
                .steps()
                .forEach(step ->
                        touched.add(new Touch("conversation", step.after().key())));
        if (acceptance.custody() != null) {
            touched.add(new Touch("custody", acceptance.custody().caseNo()));
        }
        acceptance.settles().forEach(name -> touched.add(new Touch("deadline", name)));
        acceptance.deadlines().forEach(deadline -> touched.add(new Touch("deadline", deadline.name())));
        if (acceptance.fired() != 0) {
            touched.add(new Touch("fired", acceptance.fired()));
        }
    }
}
