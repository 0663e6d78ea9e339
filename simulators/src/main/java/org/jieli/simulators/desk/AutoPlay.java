package org.jieli.simulators.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jieli.simulators.answer.Answers;
import org.jieli.simulators.answer.Said;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Ledger;

/** Answers every question, one after the other, off the desk's thread. */
public final class AutoPlay implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Answers answers;
    private final BiConsumer<Entry, Said> answer;
    private volatile boolean on;

    /**
     * Plays a partner.
     *
     * @param answers what it answers
     * @param answer sends an answer to a question; must do so once however often it is asked
     */
    public AutoPlay(Answers answers, BiConsumer<Entry, Said> answer) {
        this.answers = answers;
        this.answer = answer;
    }

    /** Starts to play: whatever came before and is not answered is answered first, by the script. */
    public void start(Ledger ledger) {
        on = true;
        ledger.received().forEach(question -> say(question, answers.byScript(question.type())));
    }

    /** Answers a message, if the play has started and there is an answer. */
    public void take(Entry question) {
        if (on) {
            say(question, answers.to(question.type()));
        }
    }

    private void say(Entry question, List<Said> all) {
        all.forEach(said -> thread.execute(() -> answer.accept(question, said)));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("An answer does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
