package org.jieli.mappings;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/**
 * How a dialect puts many messages into one file: a folder's answer to one request a message. Whoever moves files asks here what a
 * file is called, takes it apart row by row, and answers every row.
 *
 * <p>The order of things: a file that the dialect {@linkplain #takes} comes in; if it needs a {@linkplain #manifestName manifest}, wait
 * for that and {@linkplain #check} the whole file against it first; then read its {@linkplain #rows}, hand the {@linkplain Row#wire wire}
 * of each to {@link Dialect#read}, and write one {@linkplain #receipts receipt} a row. The same file read twice gives the same rows with
 * the same message ids, so that a file whose reading broke off may be read again from the start.
 *
 * <p>Implementations are immutable and thread-safe, never throw for any content, and read in memory that does not grow with the file.
 * An {@link java.io.UncheckedIOException} says that the stream broke, never that its content is wrong.
 */
public interface Batch {

    /** Whether a file of this name, without folder, holds messages; false for manifests, receipts and half-written files. */
    boolean takes(String fileName);

    /** The name of the manifest that must stand beside a file, if the dialect wants one. */
    default Optional<String> manifestName(String fileName) {
        return Optional.empty();
    }

    /**
     * Holds a whole file against its manifest; both as they were fetched. Reads the file to its end and closes nothing.
     *
     * @param fileName the name of the file, without folder
     * @param manifest the bytes of the manifest; empty if it never came
     * @param file the bytes of the file
     * @return everything that is wrong, at places of the manifest; empty if the file is whole, and for a dialect without manifests
     */
    default List<Problem> check(String fileName, byte[] manifest, InputStream file) {
        return List.of();
    }

    /** The rows of a file, read as they are asked for. The stream is closed with them. */
    Rows rows(InputStream file);

    /** The name of the file of receipts for a file. */
    String receiptsName(String fileName);

    /** Writes the file of receipts. The stream is closed with them. */
    RowReceipts receipts(OutputStream file);
}
