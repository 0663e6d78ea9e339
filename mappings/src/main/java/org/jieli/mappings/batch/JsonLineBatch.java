package org.jieli.mappings.batch;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieli.mappings.Batch;
import org.jieli.mappings.RowReceipts;
import org.jieli.mappings.Rows;
import org.jieli.schemas.problem.Problem;

/**
 * Files {@code NAME.ndjson} of one JSON message a line (UTF-8), each with a manifest {@code NAME.ndjson.manifest.json}; the receipts are
 * {@code NAME.ndjson.receipts.ndjson}. For every dialect that writes JSON. Immutable and thread-safe.
 */
public final class JsonLineBatch implements Batch {

    /** The longest row that is read, in bytes: the longest message of a JSON dialect. */
    static final int LONGEST_ROW = 4 << 20;

    private static final String ENDING = ".ndjson";
    private static final String RECEIPTS = ".receipts.ndjson";
    private static final String MANIFEST = ".manifest.json";

    @Override
    public boolean takes(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(ENDING) && !name.endsWith(RECEIPTS);
    }

    @Override
    public Optional<String> manifestName(String fileName) {
        return Optional.of(fileName + MANIFEST);
    }

    @Override
    public List<Problem> check(String fileName, byte[] manifest, InputStream file) {
        return Manifest.problems(fileName, manifest, file);
    }

    @Override
    public Rows rows(InputStream file) {
        return new JsonLineRows(file);
    }

    @Override
    public String receiptsName(String fileName) {
        return fileName + RECEIPTS;
    }

    @Override
    public RowReceipts receipts(OutputStream file) {
        return new JsonLineReceipts(file);
    }
}
