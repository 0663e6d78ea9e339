package org.jieli.routes.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieli.routes.delivery.Causes;
import org.jieli.routes.journal.Alerts.Waiting;
import org.jieli.routes.journal.Cause;

/** Sorts what waits by cause. What was never tried waits behind what failed, and has its cause. */
final class Piles {

    private Piles() {}

    /** @param cutOff partners whose breaker a person forced open */
    static List<Pile> of(List<Waiting> waiting, Set<String> cutOff) {
        Map<String, List<Waiting>> byPartner = waiting.stream().collect(Collectors.groupingBy(Waiting::partner));
        return byPartner.values().stream()
                .flatMap(its -> its.stream().map(one -> Pile.of(one, cause(one, its, cutOff))))
                .toList();
    }

    private static Cause cause(Waiting one, List<Waiting> ofItsPartner, Set<String> cutOff) {
        Cause own = Causes.of(one.reason());
        return switch (own) {
            case PARKED, NOT_FETCHED -> own;
            case NOT_REACHED, NO_ANSWER, NEEDS_MENDING, FORCED_OPEN ->
                cutOff.contains(one.partner()) ? Cause.FORCED_OPEN : own;
            case NOT_TRIED ->
                cutOff.contains(one.partner())
                        ? Cause.FORCED_OPEN
                        : trouble(ofItsPartner).orElse(own);
        };
    }

    private static Optional<Cause> trouble(List<Waiting> ofOnePartner) {
        return ofOnePartner.stream()
                .sorted(Comparator.comparing(Waiting::oldest))
                .map(waiting -> Causes.of(waiting.reason()))
                .filter(Piles::keepsOthersWaiting)
                .findFirst();
    }

    private static boolean keepsOthersWaiting(Cause cause) {
        return switch (cause) {
            case NOT_REACHED, NO_ANSWER, NEEDS_MENDING, FORCED_OPEN -> true;
            case PARKED, NOT_FETCHED, NOT_TRIED -> false;
        };
    }
}
