package org.jieli.mappings;

import java.util.Iterator;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/**
 * The rows of one file in its order, read as they are asked for: never more than one row and a small buffer ahead of what was taken.
 * For one reader at a time. {@link #hasNext} and {@link #next} throw {@link java.io.UncheckedIOException} if the stream breaks.
 */
public interface Rows extends Iterator<Row>, AutoCloseable {

    /** Why the file as a whole cannot be read, for example without a header; there are no rows then. Known before the first row. */
    Optional<Problem> problem();

    /** Closes the stream. */
    @Override
    void close();
}
