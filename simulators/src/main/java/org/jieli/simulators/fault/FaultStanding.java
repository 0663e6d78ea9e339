package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * How a fault stands at a time.
 *
 * @param state whether its window is yet to come, on or over
 * @param begins how long until it begins; zero if it has begun
 * @param ends how long until it ends; empty if never, zero if it has ended
 */
public record FaultStanding(FaultRule rule, State state, Duration begins, Optional<Duration> ends) {

    /** Where the time is, as seen from a window. */
    public enum State {
        /** Before it. */
        LATER,
        /** In it. */
        ON,
        /** After it. */
        OVER
    }

    static FaultStanding of(FaultRule rule, Duration elapsed) {
        Duration begins = positive(rule.from().minus(elapsed));
        Optional<Duration> ends = rule.to().map(end -> positive(end.minus(elapsed)));
        State outside = begins.isZero() ? State.OVER : State.LATER;
        return new FaultStanding(rule, rule.isOn(elapsed) ? State.ON : outside, begins, ends);
    }

    private static Duration positive(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }
}
