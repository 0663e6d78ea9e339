package org.jieli.simulators.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jieli.schemas.message.Digests;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.watch.Transcript;

/**
 * Hears everything that passes the doors of partners, keeps it in memory, and makes a recording of it in which nobody is left: all
 * messages are needed to know who is in them, so that nothing is written before the end. Thread-safe.
 */
public final class Recorder implements Consumer<Transcript> {

    private static final Map<String, Contract> CONTRACTS =
            Contracts.all().stream().collect(Collectors.toMap(Contract::dialect, contract -> contract));

    /** How many messages a recording has at most: they are all kept in memory until its end. */
    public static final int MOST = 5_000;

    private final List<Transcript> heard = new ArrayList<>();
    private int missed;

    @Override
    public synchronized void accept(Transcript transcript) {
        if (heard.size() < MOST) {
            heard.add(transcript);
        } else {
            missed++;
        }
    }

    /** How many messages came after {@link #MOST} and are not in the recording. */
    public synchronized int missed() {
        return missed;
    }

    private synchronized List<Transcript> inOrder() {
        return heard.stream()
                .sorted(Comparator.comparingLong(Transcript::order))
                .toList();
    }

    /** Everything that tells who is in what was heard. */
    public Originals originals() {
        Originals originals = new Originals();
        for (Transcript each : inOrder()) {
            Contract contract = CONTRACTS.get(each.dialect());
            originals.add(contract, each.bytes(), each.contentType());
            originals.add(contract, each.answer(), contract.contentType());
        }
        return originals;
    }

    /** The recording of what was heard, with stand-ins chosen by {@code random}. */
    public Recording recording(Random random) {
        StandIns standIns = new StandIns(originals(), random);
        Rewriter rewriter = new Rewriter(standIns);
        List<Transcript> all = inOrder();
        List<Optional<byte[]>> messages = all.stream()
                .map(each -> rewriter.rewritten(contract(each), each.bytes(), each.contentType()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            byte[] old = all.get(i).bytes();
            messages.get(i).ifPresent(now -> standIns.ids().digest(Digests.sm3(old), Digests.sm3(now)));
        }
        return written(all, messages, rewriter);
    }

    private static Recording written(List<Transcript> all, List<Optional<byte[]>> messages, Rewriter rewriter) {
        List<Recorded> lines = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Transcript each = all.get(i);
            Contract contract = contract(each);
            String name = name(i + 1, each);
            String file = messages.get(i)
                    .map(bytes -> file(name + "." + contract.extension(), bytes, files))
                    .orElse("");
            String answer = rewriter.rewritten(contract, each.answer(), contract.contentType())
                    .map(bytes -> file(name + ".answer." + contract.extension(), bytes, files))
                    .orElse("");
            lines.add(new Recorded(
                    i + 1,
                    each.partner(),
                    each.dialect(),
                    each.verdict(),
                    each.type(),
                    each.at().toEpochMilli() - all.getFirst().at().toEpochMilli(),
                    rewriter.contentType(each.contentType()),
                    each.status(),
                    file,
                    answer));
        }
        return new Recording(lines, files);
    }

    private static String name(int number, Transcript each) {
        String direction = each.verdict().inbound() ? "in" : "out";
        return "messages/%05d-%s-%s-%s"
                .formatted(number, each.partner(), direction, each.type().isEmpty() ? "unknown" : each.type());
    }

    private static String file(String name, byte[] bytes, Map<String, byte[]> files) {
        files.put(name, bytes);
        return name;
    }

    private static Contract contract(Transcript each) {
        return CONTRACTS.get(each.dialect());
    }
}
