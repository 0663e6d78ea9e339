package org.jieli.gateway.prove;

import java.util.stream.Stream;
import org.jieli.gateway.prove.book.Arrival;
import org.jieli.gateway.prove.book.Books;

/** What is counted in the books beside what may never happen. */
final class Totals {

    private Totals() {}

    /** Messages and copies that took effect. */
    static long delivered(Books books) {
        return arrivals(books).filter(arrival -> !arrival.refused()).count();
    }

    /** Messages that their receivers refused. */
    static long refused(Books books) {
        return arrivals(books).filter(Arrival::refused).count();
    }

    /** Messages that arrived though their senders hold no receipt. */
    static long withoutReceipt(Books books) {
        return arrivals(books)
                .map(Arrival::messageId)
                .distinct()
                .filter(id -> !books.acknowledged().contains(id))
                .count();
    }

    private static Stream<Arrival> arrivals(Books books) {
        return books.arrivals().values().stream().flatMap(arrivals -> arrivals.stream());
    }
}
