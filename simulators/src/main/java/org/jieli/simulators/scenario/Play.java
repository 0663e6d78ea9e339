package org.jieli.simulators.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.control.Arrivals;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.control.Order;
import org.jieli.simulators.ledger.Entry;

/** Plays a scenario, one step after the other. Used by one thread. */
public final class Play {

    private final Control control;
    private final BiConsumer<Step, Boolean> audience;
    /** Messages that were expected and came: none is taken for two. */
    private final Set<String> seen = new HashSet<>();

    /** @param audience told of each step when it is over, and whether it went as written */
    public Play(Control control, BiConsumer<Step, Boolean> audience) {
        this.control = control;
        this.audience = audience;
    }

    /**
     * Plays it; what came before does not count.
     *
     * @return true if everything went as written; it ends at the first step that did not
     * @throws org.jieli.simulators.unplayable.UnplayableException if a partner cannot do its step
     */
    public boolean play(Scenario scenario) throws InterruptedException {
        control.partners()
                .forEach(partner -> partner.ledger().received().forEach(entry -> seen.add(key(partner, entry))));
        return all(scenario.steps());
    }

    private boolean all(List<Step> steps) throws InterruptedException {
        for (Step step : steps) {
            boolean well = one(step);
            audience.accept(step, well);
            if (!well) {
                return false;
            }
        }
        return true;
    }

    private boolean one(Step step) throws InterruptedException {
        return switch (step) {
            case Step.When when -> {
                control.answer(when.partner(), when.question(), when.answer(), when.times());
                yield true;
            }
            case Step.Send send -> sent(send);
            case Step.Expect expect -> came(expect);
            case Step.Wait wait -> {
                TimeUnit.MILLISECONDS.sleep(wait.length().toMillis());
                yield true;
            }
            case Step.Advance advance -> {
                control.advance(advance.by());
                yield true;
            }
            case Step.Repeat repeat -> {
                boolean well = true;
                for (int i = 0; i < repeat.times() && well; i++) {
                    well = all(repeat.steps());
                }
                yield well;
            }
        };
    }

    private boolean sent(Step.Send send) throws InterruptedException {
        AtomicInteger accepted = new AtomicInteger();
        Optional<String> org = send.receiver().map(control::partner).map(Simulator::org);
        Order order = send.order();
        control.send(
                send.partner(),
                new Order(order.sample(), org, order.values(), order.times(), order.perSecond(), order.broken()),
                sent -> accepted.addAndGet(sent.isAccepted() ? 1 : 0));
        return order.broken() || accepted.get() == order.times();
    }

    private boolean came(Step.Expect expect) throws InterruptedException {
        Simulator partner = control.partner(expect.partner());
        Optional<Entry> found =
                Arrivals.await(expect.within(), () -> Arrivals.at(partner, expect.type(), expect.values()).stream()
                        .filter(entry -> !seen.contains(key(partner, entry)))
                        .findFirst());
        found.ifPresent(entry -> seen.add(key(partner, entry)));
        return found.isPresent();
    }

    private static String key(Simulator partner, Entry entry) {
        return partner.name() + " " + entry.messageId();
    }
}
