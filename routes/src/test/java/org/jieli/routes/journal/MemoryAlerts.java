package org.jieli.routes.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What waits in a {@link MemoryJournal}, and alerts that are forgotten when the process ends. */
public final class MemoryAlerts implements Alerts {

    private record Group(String partner, String reason, boolean urgent) {

        static Group of(MemoryDelivery delivery) {
            return new Group(
                    delivery.to().partner(),
                    reasonOf(delivery),
                    delivery.message().urgent());
        }

        private static String reasonOf(MemoryDelivery delivery) {
            if (delivery.state() == DeliveryState.PARKED) {
                return PARKED;
            }
            if (delivery.to().pulled()) {
                return PULLED;
            }
            return delivery.outcomes().isEmpty()
                    ? UNTRIED
                    : delivery.outcomes().getLast().cause();
        }

        Waiting waiting(List<MemoryDelivery> deliveries) {
            Instant oldest = deliveries.stream()
                    .map(delivery -> delivery.message().receivedAt())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new Waiting(partner, reason, urgent, Math.min(deliveries.size(), COUNTED_AT_MOST), oldest);
        }
    }

    private final MemoryJournal journal;
    private final Map<String, Alert> open = new TreeMap<>();

    public MemoryAlerts(MemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Waiting> waiting() {
        return journal.waiting().stream().collect(Collectors.groupingBy(Group::of)).entrySet().stream()
                .map(group -> group.getKey().waiting(group.getValue()))
                .sorted(Comparator.comparing(Waiting::partner)
                        .thenComparing(Waiting::reason)
                        .thenComparing(Waiting::urgent))
                .toList();
    }

    @Override
    public synchronized List<Alert> open() {
        return List.copyOf(open.values());
    }

    @Override
    public synchronized boolean raise(Alert alert) {
        Alert before = open.get(key(alert.partner(), alert.cause()));
        Instant raisedAt = before == null ? alert.raisedAt() : before.raisedAt();
        open.put(
                key(alert.partner(), alert.cause()),
                new Alert(
                        alert.partner(),
                        alert.cause(),
                        alert.urgent(),
                        alert.number(),
                        alert.oldest(),
                        raisedAt,
                        alert.seenAt()));
        return before == null;
    }

    @Override
    public synchronized boolean clear(String partner, Cause cause, Instant at) {
        return open.remove(key(partner, cause)) != null;
    }

    private static String key(String partner, Cause cause) {
        return partner + " " + cause;
    }
}
