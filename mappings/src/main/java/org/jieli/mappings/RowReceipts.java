package org.jieli.mappings;

/**
 * A file of receipts while it is written, one a row. For one writer at a time. All methods throw {@link java.io.UncheckedIOException} if
 * the stream breaks.
 */
public interface RowReceipts extends AutoCloseable {

    /** Writes one receipt at the end of the file. */
    void add(RowReceipt receipt);

    /** Writes what is still held back and closes the stream; a file without receipts is a whole file too. */
    @Override
    void close();
}
