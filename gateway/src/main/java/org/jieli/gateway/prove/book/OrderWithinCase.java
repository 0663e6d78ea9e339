package org.jieli.gateway.prove.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The messages of one case come to a receiver in the order in which they were acknowledged. */
final class OrderWithinCase implements Check {

    @Override
    public Stream<Finding> findings(Books books) {
        return books.arrivals().entrySet().stream().flatMap(book -> overtaken(books, book.getValue())
                .map(said ->
                        new Finding(Kind.REORDERED, said.messageId(), book.getKey() + ", number " + said.number())));
    }

    private static Stream<Said> overtaken(Books books, List<Arrival> arrivals) {
        Map<String, Integer> latest = new HashMap<>();
        return arrivals.stream()
                .map(arrival -> books.said().get(arrival.messageId()))
                .filter(said -> said != null)
                .filter(said -> {
                    Integer before = latest.merge(said.caseNo(), said.number(), Math::max);
                    return before > said.number();
                });
    }
}
