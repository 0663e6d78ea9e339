package org.jieli.gateway.prove.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All books at one moment. Immutable and thread-safe.
 *
 * @param said every message that was posted, by its id, in order
 * @param acknowledged ids of those that have a receipt
 * @param told what senders were told
 * @param arrivals what came to each receiver, by its word, in the order of arrival
 * @param seen what the writers of the books found wrong by themselves
 * @param again how many messages came again and were recognised
 * @param retries how many posts went without a receipt
 */
public record Books(
        Map<String, Said> said,
        Set<String> acknowledged,
        List<Told> told,
        Map<String, List<Arrival>> arrivals,
        List<Finding> seen,
        int again,
        int retries) {

    /** The books as they stand now. */
    public static Books of(SendersBook senders, Collection<ReceiverBook> receivers) {
        Map<String, Said> said = senders.said().stream()
                .collect(Collectors.toMap(
                        Said::messageId, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        Map<String, List<Arrival>> arrivals = new HashMap<>();
        receivers.forEach(book -> arrivals.put(book.receiver(), book.arrivals()));
        return new Books(
                said,
                said.keySet().stream()
                        .filter(id -> senders.receipt(id).isPresent())
                        .collect(Collectors.toCollection(HashSet::new)),
                senders.told(),
                arrivals,
                Stream.concat(senders.findings().stream(), receivers.stream().flatMap(book -> book.findings().stream()))
                        .toList(),
                receivers.stream().mapToInt(ReceiverBook::again).sum(),
                senders.retries());
    }

    /** Everything that was acknowledged, in the order of posting. */
    Stream<Said> kept() {
        return said.values().stream().filter(message -> acknowledged.contains(message.messageId()));
    }

    /** Everything that came to a receiver. */
    List<Arrival> at(String receiver) {
        return arrivals.getOrDefault(receiver, List.of());
    }
}
