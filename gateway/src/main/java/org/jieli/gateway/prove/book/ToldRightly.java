package org.jieli.gateway.prove.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A sender is told once, of its own message only, of what its receiver refused, and never that it was parked. */
final class ToldRightly implements Check {

    @Override
    public Stream<Finding> findings(Books books) {
        return Stream.concat(books.told().stream().flatMap(told -> wrong(books, told)), twice(books));
    }

    private static Stream<Finding> wrong(Books books, Told told) {
        Said said = books.said().get(told.messageId());
        if (said == null || !said.sender().equals(told.sender())) {
            return Stream.of(new Finding(Kind.CROSSED, told.messageId(), "reject to " + told.sender()));
        }
        if (told.parked()) {
            return Stream.of(new Finding(Kind.PARKED, told.messageId(), told.sender()));
        }
        return isRefused(books, said)
                ? Stream.empty()
                : Stream.of(new Finding(Kind.TOLD_FALSELY, told.messageId(), told.sender()));
    }

    private static boolean isRefused(Books books, Said said) {
        return books.at(said.receiver()).stream()
                .anyMatch(arrival -> arrival.refused() && arrival.messageId().equals(said.messageId()));
    }

    private static Stream<Finding> twice(Books books) {
        Map<String, Set<String>> rejects = new HashMap<>();
        books.told().forEach(told -> rejects.computeIfAbsent(told.messageId(), id -> new TreeSet<>())
                .add(told.rejectId()));
        return rejects.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Finding(
                        Kind.TOLD_TWICE, entry.getKey(), entry.getValue().size() + " rejects"));
    }
}
