package org.jieli.gateway.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jieli.gateway.journal.Deadlines.Ends;
import org.jieli.gateway.sql.Script;

/** Makes the {@link Effects} of many calls at once; calls of one group never touch the same things. */
final class Consequences {

    private Consequences() {}

    /** Makes them; returns the calls that are based on something that has moved on. */
    static <C> Supplier<Set<C>> make(Script script, Map<C, Effects> effects) {
        List<Effects> all = List.copyOf(effects.values());
        Supplier<Set<String>> changed = Conversations.change(
                script,
                all.stream().flatMap(one -> one.changes.values().stream()).toList());
        Supplier<Set<String>> moved = Custodians.move(
                script, all.stream().flatMap(one -> one.moves.values().stream()).toList());
        Supplier<Set<Long>> fired = Deadlines.end(script, ends(all));
        Deadlines.start(
                script,
                all.stream()
                        .flatMap(one -> one.deadlines.values().stream())
                        .flatMap(Optional::stream)
                        .toList());
        return () -> overtaken(effects, changed.get(), moved.get(), fired.get());
    }

    private static <C> Set<C> overtaken(
            Map<C, Effects> effects, Set<String> changed, Set<String> moved, Set<Long> fired) {
        return effects.entrySet().stream()
                .filter(entry -> !made(entry.getValue(), changed, moved, fired))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
