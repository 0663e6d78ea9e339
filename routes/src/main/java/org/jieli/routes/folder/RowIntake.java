package org.jieli.routes.folder;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jieli.mappings.Row;
import org.jieli.mappings.RowReceipt;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Arrival;
import org.jieli.routes.intake.Inbound;
import org.jieli.routes.intake.Incoming;
import org.jieli.routes.partner.Partner;

/**
 * Hands rows to the intake, some at a time so that they share commits. Rows of one case go in their order, one after the other; the
 * receipts come in the order of the rows. Never holds more than a window of rows and the next one. Thread-safe.
 */
final class RowIntake {

    /** Most rows under way. */
    static final int WINDOW = 32;

    private final Partner partner;
    private final Function<Arrival, Answer> intake;
    private final InstantSource clock;
    private final BooleanSupplier running;

    /** @param running false once the node stops: the rest of the file is left for later */
    RowIntake(Partner partner, Function<Arrival, Answer> intake, InstantSource clock, BooleanSupplier running) {
        this.partner = partner;
        this.intake = intake;
        this.clock = clock;
        this.running = running;
    }

    /**
     * Takes all rows.
     *
     * @throws RuntimeException what the intake threw; then nothing is under way any more and the rest was not taken
     */
    Tally take(Iterator<Row> rows, Consumer<RowReceipt> receipts) {
        Deque<CompletableFuture<RowReceipt>> underWay = new ArrayDeque<>();
        Map<String, CompletableFuture<RowReceipt>> lastOfCase = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Tally tally = Tally.NOTHING_YET;
            while (rows.hasNext()) {
                if (!running.getAsBoolean()) {
                    throw new StoppedException();
                }
                if (underWay.size() == WINDOW) {
                    tally = told(underWay.poll(), receipts, tally);
                }
                lastOfCase.values().removeIf(CompletableFuture::isDone);
                underWay.add(start(rows.next(), lastOfCase, threads));
            }
            while (!underWay.isEmpty()) {
                tally = told(underWay.poll(), receipts, tally);
            }
            return tally;
        }
    }

    private static Tally told(CompletableFuture<RowReceipt> row, Consumer<RowReceipt> receipts, Tally tally) {
        try {
            RowReceipt receipt = row.join();
            receipts.accept(receipt);
            return tally.and(receipt.acknowledgement());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<RowReceipt> start(
            Row row, Map<String, CompletableFuture<RowReceipt>> lastOfCase, ExecutorService threads) {
        if (row.wire().isEmpty()) {
            return CompletableFuture.completedFuture(RowReceipt.of(row));
        }
        Incoming incoming = Incoming.of(new Inbound(partner, row.wire().get(), clock.instant()));
        Supplier<RowReceipt> work = () -> take(row, incoming);
        Optional<String> caseNo = incoming.caseNo();
        CompletableFuture<RowReceipt> before = caseNo.map(lastOfCase::get).orElse(null);
        CompletableFuture<RowReceipt> done = before == null
                ? CompletableFuture.supplyAsync(work, threads)
                : before.thenApplyAsync(receipt -> work.get(), threads);
        caseNo.ifPresent(key -> lastOfCase.put(key, done));
        return done;
    }

    private RowReceipt take(Row row, Incoming incoming) {
        Answer answer = intake.apply(incoming);
        return RowReceipt.of(row, answer.messageId(), answer.acknowledgement(), answer.problems());
    }
}
