package org.jieli.simulators.record;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.watch.Verdict;

/**
 * Plays a recorded conversation again: what partners said they say again, with the ids, times, digests and case numbers of now, as soon as
 * everything has arrived that had arrived before. Partners that are not played are left to others. The partners must be connected and
 * must not play by themselves. Used by one thread.
 */
public final class Replay {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Recording recording;
    private final Map<String, Simulator> partners;
    private final Duration patience;
    private final Tokens tokens = new Tokens();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Map<String, Rewording> rewordings = new HashMap<>();

    /**
     * @param partners those that are played
     * @param patience how long to wait for what arrived in the recording
     */
    public Replay(Recording recording, List<Simulator> partners, Duration patience) {
        this.recording = recording;
        this.partners = partners.stream().collect(Collectors.toMap(Simulator::name, Function.identity()));
        this.patience = patience;
        partners.forEach(partner -> {
            partner.ledger().received().forEach(entry -> taken.add(key(partner, entry)));
            rewordings.put(partner.name(), new Rewording(partner, tokens));
        });
    }

    /**
     * Plays it to its end, or to the first line that does not go as recorded.
     *
     * @param clock told before each line how far from the beginning it was
     * @param told what became of each line
     * @return true if everything went as recorded
     */
    public boolean play(Consumer<Duration> clock, Consumer<Replayed> told) throws InterruptedException {
        for (Recorded line : recording.lines()) {
            if (partners.containsKey(line.partner()) && hasEffect(line)) {
                clock.accept(Duration.ofMillis(line.after()));
                Replayed played = new Replayed(line, line.verdict().inbound() ? arrives(line) : isSaid(line));
                told.accept(played);
                if (!played.well()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What came twice, was sent back or got no answer had no effect, and what breaks its contract was not recorded. */
    private static boolean hasEffect(Recorded line) {
        return !line.file().isEmpty()
                && (line.verdict() == Verdict.KEPT
                        || line.verdict() == Verdict.ACCEPTED
                        || line.verdict() == Verdict.REFUSED);
    }

    private boolean isSaid(Recorded line) {
        Simulator partner = partners.get(line.partner());
        Letter recorded = letter(partner, line);
        if (!said.add(Rewording.id(partner, recorded) + line.verdict())) {
            return true;
        }
        Sent sent = partner.send(rewordings.get(line.partner()).today(line.type(), recorded));
        return line.verdict() == Verdict.ACCEPTED ? sent.isAccepted() : sent.isRefused();
    }

    private boolean arrives(Recorded line) throws InterruptedException {
        Simulator partner = partners.get(line.partner());
        Letter recorded = letter(partner, line);
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<Entry> arrived = arrived(partner, line.type(), recorded);
            if (arrived.isPresent()) {
                taken.add(key(partner, arrived.get()));
                tokens.learn(
                        recorded,
                        partner.contract()
                                .open(arrived.get().bytes(), arrived.get().contentType()));
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        return false;
    }

    /** The message of the same type that is the same step of the same case: by its id if that is known, else the next of the case. */
    private Optional<Entry> arrived(Simulator partner, String type, Letter recorded) {
        Optional<String> id = tokens.known(Rewording.id(partner, recorded));
        Optional<String> caseNo = Rewording.caseNo(partner, recorded).flatMap(tokens::known);
        return partner.ledger().received(type).stream()
                .filter(entry -> !taken.contains(key(partner, entry)))
                .filter(entry -> id.map(entry.messageId()::equals)
                        .orElseGet(() -> caseNo.map(entry.caseNo()::equals).orElse(true)))
                .findFirst();
    }

    private static String key(Simulator partner, Entry entry) {
        return partner.name() + " " + entry.messageId();
    }

    private Letter letter(Simulator partner, Recorded line) {
        return partner.contract().open(recording.bytes(line.file()), line.contentType());
    }
}
