package org.jieli.simulators.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.answer.Choice;
import org.jieli.simulators.fault.FaultStanding;
import org.jieli.simulators.fault.Moment;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Passages;
import org.jieli.simulators.yaml.Yaml;

/** What a tester does with the partners that are played: see what came, send, choose answers, reset, move the clock. Thread-safe. */
public final class Control {

    private final List<Simulator> partners;
    private final Map<String, Orders> orders;
    private final MovableClock clock;

    /** Control over these partners, who live by this clock. */
    public Control(List<Simulator> partners, MovableClock clock) {
        this.partners = List.copyOf(partners);
        this.orders = partners.stream().collect(Collectors.toMap(Simulator::name, Orders::new));
        this.clock = clock;
    }

    /** The partners that are played. */
    public List<Simulator> partners() {
        return partners;
    }

    /** @throws UnplayableException if nobody of this name is played */
    public Simulator partner(String name) {
        return partners.stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> nobody(name));
    }

    private UnplayableException nobody(String name) {
        String all = partners.stream().map(Simulator::name).collect(Collectors.joining(", "));
        return new UnplayableException(
                "没有模拟这个合作方：" + name + "（" + all + "）", "No such partner is played: " + name + " (" + all + ")");
    }

    /** What passed a partner's door, in order. */
    public List<Passage> passages(String name) {
        return partner(name).passages().all();
    }

    /** What passed a partner's door after the message with a number, see {@link Passages#after}. */
    public Passages.Page passages(String name, long after) {
        return partner(name).passages().after(after);
    }

    /**
     * Sends messages as a partner.
     *
     * @param told what became of each
     * @throws UnplayableException if it cannot; then nothing was sent
     */
    public void send(String name, Order order, Consumer<Sent> told) throws InterruptedException {
        partner(name);
        orders.get(name).send(order, told);
    }

    /**
     * Looks whether a partner can send that, and sends nothing.
     *
     * @throws UnplayableException if not
     */
    public void check(String name, Order order) {
        partner(name);
        orders.get(name).check(order);
    }

    /** What a partner may be told to answer, by the type of the question. */
    public Map<String, Set<String>> choices(String name) {
        return partner(name).answers().choices();
    }

    /**
     * Chooses a partner's next answers to a type of question.
     *
     * @param times to how many questions, 1 or more
     * @throws UnplayableException if it cannot answer so
     */
    public void answer(String name, String question, Choice choice, int times) {
        if (times < 1 || times > Order.MOST) {
            throw new UnplayableException("次数应为 1 至 " + Order.MOST, "The number of times is 1 to " + Order.MOST);
        }
        partner(name).answers().choose(question, choice, times);
    }

    /** With whom something can go wrong, and when. */
    public Map<String, Set<Moment>> sufferable() {
        return partners.stream()
                .filter(partner -> !partner.sufferable().isEmpty())
                .collect(Collectors.toMap(Simulator::name, Simulator::sufferable));
    }

    /** What goes wrong with a partner, and when. */
    public List<FaultStanding> faults(String name) {
        return partner(name).faults().standings();
    }

    /**
     * Lets one more thing go wrong with a partner.
     *
     * @param rule YAML or JSON, as in a file of faults, without the partner; its times begin now
     * @throws UnplayableException with its place if anything in it is wrong, or contradicts what goes wrong already
     */
    public synchronized void fault(String name, String rule) {
        Simulator partner = partner(name);
        partner.suffer(partner.faults().and(name, partner.sufferable(), Yaml.parse("fault", rule)));
    }

    /** Lets nothing go wrong with a partner any more. */
    public synchronized void mend(String name) {
        Simulator partner = partner(name);
        partner.suffer(partner.faults().ended());
    }

    /** Forgets a partner's chosen answers and what passed its door; the ledger and the faults stay. */
    public void reset(String name) {
        Simulator partner = partner(name);
        partner.answers().reset();
        partner.passages().clear();
    }

    /** Resets everybody, and the clock. */
    public void reset() {
        partners.forEach(partner -> reset(partner.name()));
        clock.reset();
    }

    /** The time on the walls. */
    public Instant now() {
        return clock.instant();
    }

    /** Moves the clock on, see {@link MovableClock#advance}. */
    public Instant advance(Duration by) {
        clock.advance(by);
        return now();
    }
}
