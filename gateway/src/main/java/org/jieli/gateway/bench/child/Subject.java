package org.jieli.gateway.bench.child;

import java.io.IOException;
import java.sql.SQLException;
import org.jieli.gateway.bench.load.Door;

/** A program that is measured: messages go in at its door, and it has used something so far. */
public interface Subject extends AutoCloseable {

    /** Its word in the table. */
    String name();

    /** Where messages go in. */
    Door door();

    /** What it has used since it started. */
    Usage usage() throws IOException, SQLException;

    /** True if a message has arrived when it is answered, false if it is passed on to a receiver. */
    default boolean receives() {
        return false;
    }

    @Override
    void close() throws IOException, SQLException;
}
