package org.jieli.gateway.bench.trial;

import java.io.IOException;
import java.sql.SQLException;
import org.jieli.gateway.bench.child.Subject;
import org.jieli.gateway.bench.child.Usage;

/**
 * A moment of a measurement.
 *
 * @param nanos {@link System#nanoTime}
 * @param usage what the subject has used so far
 */
record Moment(long nanos, Usage usage) {

    static Moment of(Subject subject) throws IOException, SQLException {
        Usage usage = subject.usage();
        return new Moment(System.nanoTime(), usage);
    }
}
