package org.jieli.mappings.heilongjiang;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jieli.mappings.Batch;
import org.jieli.mappings.RowReceipts;
import org.jieli.mappings.Rows;

/** Files {@code NAME.csv} and {@code NAME.tsv} of a header and many rows; the receipts are {@code NAME.csv.receipts.csv}. */
final class HeilongjiangBatch implements Batch {

    private static final String RECEIPTS = ".receipts.csv";

    @Override
    public boolean takes(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return (name.endsWith(".csv") || name.endsWith(".tsv")) && !name.endsWith(RECEIPTS);
    }

    @Override
    public Rows rows(InputStream file) {
        return new CsvRows(file);
    }

    @Override
    public String receiptsName(String fileName) {
        return fileName + RECEIPTS;
    }

    @Override
    public RowReceipts receipts(OutputStream file) {
        return new CsvReceipts(file);
    }
}
