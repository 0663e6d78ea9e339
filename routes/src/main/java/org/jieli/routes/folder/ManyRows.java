package org.jieli.routes.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Batch;
import org.jieli.mappings.RowReceipt;
import org.jieli.mappings.RowReceipts;
import org.jieli.mappings.Rows;
import org.jieli.schemas.problem.Problem;

/** Files of many rows, each a message, each with its receipt: one bad row never sinks the good ones. */
final class ManyRows implements Content {

    private static final long LARGEST = 1L << 30;

    private final Batch batch;
    private final RowIntake intake;

    ManyRows(Batch batch, RowIntake intake) {
        this.batch = batch;
        this.intake = intake;
    }

    @Override
    public boolean takes(String name) {
        return batch.takes(name);
    }

    @Override
    public Optional<String> manifestName(String name) {
        return batch.manifestName(name);
    }

    @Override
    public long largest() {
        return LARGEST;
    }

    @Override
    public String receiptsName(String name) {
        return batch.receiptsName(name);
    }

    @Override
    public Tally take(Fetched file, OutputStream receipts) {
        List<Problem> problems = againstManifest(file);
        if (problems.isEmpty()) {
            return takeRows(file, receipts);
        }
        refuse(problems, receipts);
        return Tally.UNREADABLE;
    }

    /** Before any row is taken. */
    private List<Problem> againstManifest(Fetched file) {
        if (file.manifest().isEmpty()) {
            return List.of();
        }
        try (InputStream in = file.spool().read()) {
            return batch.check(file.name(), file.manifest().get(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tally takeRows(Fetched file, OutputStream to) {
        try (Rows rows = batch.rows(file.spool().read())) {
            Optional<Problem> unreadable = rows.problem();
            if (unreadable.isPresent()) {
                refuse(List.of(unreadable.get()), to);
                return Tally.UNREADABLE;
            }
            try (RowReceipts receipts = batch.receipts(to)) {
                return intake.take(rows, receipts::add);
            }
        }
    }

    @Override
    public void refuse(List<Problem> problems, OutputStream to) {
        try (RowReceipts receipts = batch.receipts(to)) {
            receipts.add(RowReceipt.ofFile(problems));
        }
    }
}
