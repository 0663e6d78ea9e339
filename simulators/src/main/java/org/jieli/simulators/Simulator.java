package org.jieli.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.Moment;
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
    private final Answering answering;
    private final AutoPlay autoPlay;
    private final Passages passages = new Passages();
    private final Watchman watchman;
    private volatile Faults faults = Faults.NONE;
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
        answering = new Answering(this);
        autoPlay = new AutoPlay(answers, this::reply);
        watchman = new Watchman(name, contract, clock, passages);
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

    /** From now on these things go wrong with it; {@link Faults#NONE} ends them. */
    public void suffer(Faults these) {
        faults = these;
    }

    /** When something can go wrong with it; empty if nothing ever can. */
    public Set<Moment> sufferable() {
        Stream<Moment> answer = answers.choices().isEmpty() ? Stream.empty() : Stream.of(Moment.ANSWER);
        return Stream.concat(moments(), answer).collect(Collectors.toUnmodifiableSet());
    }

    /** When something can go wrong with the way to it. */
    abstract Stream<Moment> moments();

    /** What goes wrong with it at the time. */
    public Faults faults() {
        return faults;
    }

    Watchman watchman() {
        return watchman;
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
        return send(answer(received, new Said(sample, new HashMap<>(values))));
    }

    private Optional<Sent> reply(Entry received, Said said) {
        return way() == null ? Optional.empty() : answering.answer(received, said);
    }

    /** The letter with which it answers a message; it is not sent. */
    Letter answer(Entry received, Said said) {
        Letter letter = replies.reply(received, said.sample(), clock.instant());
        said.values().forEach(letter::set);
        return letter;
    }

    /** Says something again that was said before, in the same bytes. */
    void sendAgain(String messageId) {
        outbox.again(way(), messageId);
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
        answering.close();
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
