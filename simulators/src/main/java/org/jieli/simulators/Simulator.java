package org.jieli.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jieli.simulators.answer.Answers;
import org.jieli.simulators.answer.Said;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.desk.AutoPlay;
import org.jieli.simulators.desk.Desk;
import org.jieli.simulators.desk.Gateway;
import org.jieli.simulators.desk.Outbox;
import org.jieli.simulators.desk.Replies;
import org.jieli.simulators.desk.Watchman;
import org.jieli.simulators.desk.Way;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Ledger;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.watch.Passages;

/**
 * A partner, played. It holds the gateway to its own contract, keeps a ledger that survives it, and speaks in its own words.
 * First {@link #start} it, then {@link #connect} it to the gateway. Thread-safe.
 */
public abstract class Simulator implements AutoCloseable {

    private final String name;
    private final String org;
    private final Contract contract;
    private final Clock clock;
    private final Ledger ledger;
    private final Desk desk;
    private final Outbox outbox;
    private final Replies replies;
    private final Answers answers;
    private final AutoPlay autoPlay;
    private final Passages passages = new Passages();
    private volatile Gateway gateway;

    /**
     * A partner that has not started.
     *
     * @param name its word in the configuration, for example {@code hebi}
     * @param org its organisation code
     * @param folder where its ledger is kept
     * @param clock the clock on its wall
     */
    Simulator(String name, String org, Contract contract, Script script, Path folder, Clock clock) {
        this.name = name;
        this.org = org;
        this.contract = contract;
        this.clock = clock;
        ledger = new Ledger(folder.resolve(name + ".jsonl"));
        replies = new Replies(org, contract);
        answers = new Answers(script, contract);
        autoPlay = new AutoPlay(answers, this::reply);
        Watchman watchman = new Watchman(name, contract, clock, passages);
        outbox = new Outbox(contract, ledger, clock, watchman);
        desk = new Desk(org, contract, ledger, clock, watchman, autoPlay::take);
    }

    /** Its word in the configuration. */
    public String name() {
        return name;
    }

    /** Its organisation code. */
    public String org() {
        return org;
    }

    /** The contract of its dialect. */
    public Contract contract() {
        return contract;
    }

    /** Everything it received and sent. */
    public Ledger ledger() {
        return ledger;
    }

    /** Everything that passed its door, what breaks the contract too. */
    public Passages passages() {
        return passages;
    }

    /** What it answers when it plays by itself. */
    public Answers answers() {
        return answers;
    }

    /** Where the gateway posts messages for it, or its box; empty if it fetches them, or has not started. */
    public abstract Optional<URI> address();

    /** Opens its door on a port, 0 for any free one; a partner without a door does nothing. */
    public abstract void start(int port);

    /** Tells it where the gateway is and the key it has there; a partner that fetches its messages begins to. */
    public void connect(URI address, String key) {
        gateway = new Gateway(address, key);
    }

    /** From now on it answers every question by itself, those that came before too. */
    public void playByItself() {
        autoPlay.start(ledger);
    }

    /** Sends a letter, unless the gateway has accepted it before, and tells what became of it. */
    public Sent send(Letter letter) {
        return outbox.send(way(), letter);
    }

    /** Sends the contract's good sample of a type with some fields written, by their paths in the partner's own words. */
    public Sent send(String sample, Map<String, ?> values) {
        Letter letter = contract.sample(sample);
        values.forEach(letter::set);
        return send(letter);
    }

    /** The business answer to a message that was received, from the contract's good sample; sending it twice says it once. */
    public Sent reply(Entry received, String sample, Map<String, ?> values) {
        Letter letter = replies.reply(received, sample, clock.instant());
        values.forEach(letter::set);
        return send(letter);
    }

    private void reply(Entry received, Said said) {
        if (way() != null) {
            reply(received, said.sample(), said.values());
        }
    }

    /** The time on its wall. */
    public Instant now() {
        return clock.instant();
    }

    /** True once it knows how to reach the gateway. */
    public boolean isConnected() {
        return way() != null;
    }

    /** How it reaches the gateway; null before it is connected. */
    Way way() {
        return gateway;
    }

    Desk desk() {
        return desk;
    }

    Gateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        autoPlay.close();
        if (gateway != null) {
            gateway.close();
        }
        ledger.close();
    }

    /** Its name, and nothing of its messages. */
    @Override
    public String toString() {
        return name;
    }
}
