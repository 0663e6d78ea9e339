package org.jieli.gateway.prove.book;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever sent what its receiver refused was told so. */
final class EveryRefusalTold implements Check {

    @Override
    public Stream<Finding> findings(Books books) {
        Set<String> told = books.told().stream().map(Told::messageId).collect(Collectors.toSet());
        Set<String> refused = books.arrivals().values().stream()
                .flatMap(arrivals -> arrivals.stream().filter(Arrival::refused))
                .map(Arrival::messageId)
                .collect(Collectors.toSet());
        return books.kept()
                .filter(said -> refused.contains(said.messageId()) && !told.contains(said.messageId()))
                .map(said -> new Finding(Kind.UNTOLD, said.messageId(), said.sender()));
    }
}
