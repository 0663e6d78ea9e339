package org.jieli.simulators.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.simulators.answer.Choice;
import org.jieli.simulators.control.Order;

/** One step of a scenario. */
public sealed interface Step {

    /** The line of the file on which it stands, from 1. */
    int line();

    /**
     * When a question arrives, it is answered so.
     *
     * @param partner who is asked
     * @param question type of the question
     * @param times how many questions are answered so
     */
    record When(int line, String partner, String question, Choice answer, int times) implements Step {}

    /**
     * A partner sends.
     *
     * @param partner who sends
     * @param receiver name of the partner to whom; empty for the sample's own receiver
     * @param order what; its receiver is empty
     */
    record Send(int line, String partner, Optional<String> receiver, Order order) implements Step {}

    /**
     * A message has arrived at a partner by then.
     *
     * @param partner at whom
     * @param type its type
     * @param within how long it may take
     * @param values what it says, by paths in the partner's own words
     */
    record Expect(int line, String partner, String type, Duration within, Map<String, String> values) implements Step {}

    /** A while passes. */
    record Wait(int line, Duration length) implements Step {}

    /** The clock on the walls is moved on. */
    record Advance(int line, Duration by) implements Step {}

    /** Some steps are done again. */
    record Repeat(int line, int times, List<Step> steps) implements Step {

        public Repeat {
            steps = List.copyOf(steps);
        }
    }
}
