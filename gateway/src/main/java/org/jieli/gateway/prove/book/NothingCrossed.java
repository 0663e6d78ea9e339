package org.jieli.gateway.prove.book;

import java.util.stream.Stream;

/** What came under an id says what was said under it, and came to nobody but those it was meant for. */
final class NothingCrossed implements Check {

    @Override
    public Stream<Finding> findings(Books books) {
        return books.arrivals().entrySet().stream().flatMap(book -> book.getValue().stream()
                .filter(arrival -> !belongs(books.said().get(arrival.messageId()), arrival, book.getKey()))
                .map(arrival -> new Finding(Kind.CROSSED, arrival.messageId(), book.getKey())));
    }

    private static boolean belongs(Said said, Arrival arrival, String receiver) {
        return said != null
                && said.marker().equals(arrival.marker())
                && (said.receiver().equals(receiver) || said.copies().contains(receiver));
    }
}
