package org.jieli.routes.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A state machine as a table: an event leads from one of some states to another. What the table does not name is not allowed.
 * Built once, then immutable and thread-safe.
 *
 * @param <S> the states
 */
final class Transitions<S extends Enum<S>> {

    private record Line<S>(String event, Set<S> from, S to) {}

    private final Class<S> states;
    private final List<Line<S>> lines = new ArrayList<>();

    private Transitions(Class<S> states) {
        this.states = states;
    }

    static <S extends Enum<S>> Transitions<S> of(Class<S> states) {
        return new Transitions<>(states);
    }

    /** {@code event} leads from any of {@code from} to {@code to}. */
    @SafeVarargs
    final Transitions<S> on(String event, S to, S... from) {
        Set<S> origins = EnumSet.noneOf(states);
        for (S state : from) {
            origins.add(state);
        }
        lines.add(new Line<>(event, origins, to));
        return this;
    }

    /** Where {@code event} leads from {@code state}, if it is allowed there. */
    Optional<S> next(String state, String event) {
        S from = Enum.valueOf(states, state);
        return lines.stream()
                .filter(line -> line.event().equals(event) && line.from().contains(from))
                .map(Line::to)
                .findFirst();
    }
}
