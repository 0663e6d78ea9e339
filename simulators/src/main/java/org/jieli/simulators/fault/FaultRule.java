package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * When which fault comes.
 *
 * @param partner name of the partner
 * @param types types of message it concerns; empty for all
 * @param from since when, from the start
 * @param to until when, from the start; empty for ever
 * @param probability from 0 to 1
 */
public record FaultRule(
        String partner, Set<String> types, Duration from, Optional<Duration> to, double probability, Fault fault) {

    public FaultRule {
        types = Set.copyOf(types);
    }

    boolean concerns(String type, Duration elapsed) {
        return (types.isEmpty() || types.contains(type)) && isOn(elapsed);
    }

    boolean isOn(Duration elapsed) {
        return elapsed.compareTo(from) >= 0
                && to.filter(end -> elapsed.compareTo(end) >= 0).isEmpty();
    }

    /** The same, so much later. */
    FaultRule after(Duration start) {
        return new FaultRule(partner, types, from.plus(start), to.map(start::plus), probability, fault);
    }

    /** True if both come for sure to the same message at the same time, so that one of them never can. */
    boolean contradicts(FaultRule other) {
        return partner.equals(other.partner)
                && probability == 1
                && other.probability == 1
                && (fault.leavesNoRoomFor(other.fault) || other.fault.leavesNoRoomFor(fault))
                && (types.isEmpty() || other.types.isEmpty() || types.stream().anyMatch(other.types::contains))
                && other.to.filter(end -> end.compareTo(from) <= 0).isEmpty()
                && to.filter(end -> end.compareTo(other.from) <= 0).isEmpty();
    }
}
