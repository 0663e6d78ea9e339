package org.jieli.gateway.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieli.gateway.journal.Deadlines.Ends;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the {@link Effects} of many calls at once; calls of one group never touch the same things. */
final class Consequences {

    private final Conversations conversations;
    private final Custodians custodians;
    private final Deadlines deadlines;

    Consequences(JdbcTemplate jdbc) {
        conversations = new Conversations(jdbc);
        custodians = new Custodians(jdbc);
        deadlines = new Deadlines(jdbc);
    }

    /** Makes them; returns the calls that are based on something that has moved on. */
    <C> Set<C> make(Map<C, Effects> effects) {
        List<Effects> all = List.copyOf(effects.values());
        Set<String> changed = conversations.change(
                all.stream().flatMap(one -> one.changes.values().stream()).toList());
        Set<String> moved = custodians.move(
                all.stream().flatMap(one -> one.moves.values().stream()).toList());
        Set<Long> fired = deadlines.end(ends(all));
        deadlines.start(all.stream()
                .flatMap(one -> one.deadlines.values().stream())
                .flatMap(Optional::stream)
                .toList());
        return effects.entrySet().stream()
                .filter(entry -> !made(entry.getValue(), changed, moved, fired))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean made(Effects effects, Set<String> changed, Set<String> moved, Set<Long> fired) {
        return effects.consistent()
                && changed.containsAll(effects.changes.keySet())
                && moved.containsAll(effects.moves.keySet())
                && fired.containsAll(effects.fired);
    }

    private static Ends ends(List<Effects> all) {
        Ends ends = new Ends();
        for (Effects effects : all) {
            effects.fired.forEach(id -> ends.fire(id, effects.at()));
            effects.deadlines.keySet().forEach(name -> ends.settle(name, effects.at()));
        }
        return ends;
    }
}
