package org.jieli.gateway.prove.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was acknowledged came to its receiver and to everybody who gets a copy, or was refused there. */
final class NothingLost implements Check {

    @Override
    public Stream<Finding> findings(Books books) {
        Map<String, Set<String>> arrived = new HashMap<>();
        books.arrivals()
                .forEach((receiver, arrivals) -> arrived.put(
                        receiver, arrivals.stream().map(Arrival::messageId).collect(Collectors.toSet())));
        return books.kept().flatMap(said -> Stream.concat(Stream.of(said.receiver()), said.copies().stream())
                .filter(receiver -> !arrived.getOrDefault(receiver, Set.of()).contains(said.messageId()))
                .map(receiver -> new Finding(Kind.LOST, said.messageId(), said.sender() + " → " + receiver)));
    }
}
