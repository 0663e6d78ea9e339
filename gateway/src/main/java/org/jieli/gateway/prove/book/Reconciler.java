package org.jieli.gateway.prove.book;

import java.util.List;
import java.util.stream.Stream;

/** Holds the receivers' books against the senders' receipts. Stateless and thread-safe. */
public final class Reconciler {

    private static final List<Check> CHECKS = List.of(
            new NothingLost(),
            new OneEffect(),
            new NothingCrossed(),
            new OrderWithinCase(),
            new EveryRefusalTold(),
            new ToldRightly());

    private Reconciler() {}

    /** Everything that may never happen and did; empty if all is well. */
    public static List<Finding> reconcile(Books books) {
        return Stream.concat(books.seen().stream(), CHECKS.stream().flatMap(check -> check.findings(books)))
                .distinct()
                .toList();
    }

    /** How many deliveries and rejects of what was acknowledged are still to come. */
    public static long outstanding(Books books) {
        return Stream.of(new NothingLost(), new EveryRefusalTold())
                .flatMap(check -> check.findings(books))
                .count();
    }
}
