package org.jieli.gateway.prove.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** No message has a second effect at a receiver, neither under its own id nor under another. */
final class OneEffect implements Check {

    @Override
    public Stream<Finding> findings(Books books) {
        return books.arrivals().entrySet().stream().flatMap(book -> Stream.of(
                        repeated(book.getValue(), Arrival::messageId), repeated(book.getValue(), Arrival::marker))
                .flatMap(Set::stream)
                .distinct()
                .map(id -> new Finding(Kind.DUPLICATED, id, book.getKey())));
    }

    private static Set<String> repeated(List<Arrival> arrivals, Function<Arrival, String> what) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        arrivals.stream().filter(arrival -> !arrival.refused()).forEach(arrival -> {
            if (!once.add(what.apply(arrival))) {
                twice.add(arrival.messageId());
            }
        });
        return twice;
    }
}
