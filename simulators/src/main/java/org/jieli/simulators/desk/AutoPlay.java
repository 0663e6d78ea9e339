package org.jieli.simulators.desk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Ledger;

/** Answers every question by the script, one after the other, off the desk's thread. */
public final class AutoPlay implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Script script;
    private final BiConsumer<Entry, String> answer;
    private volatile boolean on;

    /**
     * Plays a script.
     *
     * @param answer sends the answer of a sample to a question; must do so once however often it is asked
     */
    public AutoPlay(Script script, BiConsumer<Entry, String> answer) {
        this.script = script;
        this.answer = answer;
    }

    /** Starts to play: whatever came before and is not answered is answered first. */
    public void start(Ledger ledger) {
        on = true;
        ledger.received().forEach(this::take);
    }

    /** Answers a message, if the play has started and the script has an answer. */
    public void take(Entry question) {
        if (on) {
            script.answersTo(question.type()).forEach(sample -> thread.execute(() -> answer.accept(question, sample)));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
