package org.jieli.routes.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parked deliveries of a {@link MemoryJournal}. */
public final class MemoryParking implements Parking {

    private final MemoryJournal journal;

    public MemoryParking(MemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Parked> parked(Filter filter, long after, int max) {
        return found(filter)
                .filter(delivery -> delivery.id() > after)
                .limit(max)
                .map(MemoryParking::parked)
                .toList();
    }

    @Override
    public long count(Filter filter) {
        return found(filter).count();
    }

    @Override
    public long decide(Filter filter, Decided decided) {
        List<MemoryDelivery> found = found(filter).toList();
        for (MemoryDelivery delivery : found) {
            MemoryDelivery next =
                    switch (decided.verdict()) {
                        case RETRY -> delivery.resumed(decided.at());
                        case DROP -> delivery.dropped();
                    };
            journal.decide(next, Audit.decided(decided, delivery.to().partner()));
        }
        return found.size();
    }

    private Stream<MemoryDelivery> found(Filter filter) {
        return journal.parked().stream().filter(delivery -> finds(filter, parked(delivery)));
    }

    private static boolean finds(Filter filter, Parked parked) {
        return is(filter.id(), parked.id())
                && is(filter.partner(), parked.partner())
                && is(filter.type(), parked.type())
                && is(filter.cause(), parked.cause())
                && is(filter.caseNo(), parked.caseNo())
                && filter.before()
                        .filter(time -> !parked.parkedAt().isBefore(time))
                        .isEmpty();
    }

    private static boolean is(Optional<?> wanted, Object found) {
        return wanted.isEmpty() || wanted.get().equals(found);
    }

    private static Parked parked(MemoryDelivery delivery) {
        KeptMessage message = delivery.message();
        Outcome last = delivery.outcomes().getLast();
        return new Parked(
                delivery.id(),
                message.key(),
                message.type(),
                delivery.to().partner(),
                message.caseNo(),
                last.cause(),
                delivery.attempt(),
                message.receivedAt(),
                last.at());
    }
}
