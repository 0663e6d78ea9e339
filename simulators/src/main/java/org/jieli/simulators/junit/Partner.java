package org.jieli.simulators.junit;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.answer.Choice;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Verdict;

/** A partner in a test: what it does, and what it has seen. Its sentences fail with an {@link AssertionError}. Thread-safe. */
public final class Partner {

    private static final Set<Verdict> WRONG = EnumSet.of(Verdict.BROKEN, Verdict.CROSSED);

    private final String word;
    private final Partners all;

    Partner(String word, Partners all) {
        this.word = word;
        this.all = all;
    }

    /** Its word in the configuration. */
    public String word() {
        return word;
    }

    /** The partner itself. */
    public Simulator simulator() {
        return all.simulator(word);
    }

    /**
     * Where the gateway calls it.
     *
     * @throws java.util.NoSuchElementException if it fetches its messages
     */
    public URI address() {
        return simulator().address().orElseThrow();
    }

    /** {@code hebi.answersNext("F1").with("reject", "R02")}. */
    public Next answersNext(String question) {
        return answersNext(1, question);
    }

    /** The same for several questions. */
    public Next answersNext(int times, String question) {
        return new Next(times, question);
    }

    /** The next questions of a type. */
    public final class Next {

        private final int times;
        private final String question;

        private Next(int times, String question) {
            this.times = times;
            this.question = question;
        }

        /**
         * With an answer of {@link org.jieli.simulators.answer.Answers#choices}.
         *
         * @throws org.jieli.simulators.unplayable.UnplayableException if it cannot answer so
         */
        public void with(String choice) {
            with(choice, Optional.empty());
        }

        /** The same for a reason of domain.md 2.4. */
        public void with(String choice, String reason) {
            with(choice, Optional.of(reason));
        }

        private void with(String choice, Optional<String> reason) {
            all.control().answer(word, question, new Choice(choice, reason), times);
        }
    }

    /** {@code changzhi.sends("F1").to(hebi).isAccepted()}: from the contract's sample, with an id, a case and a time of its own. */
    public Sending sends(String sample) {
        return new Sending(all.control(), word, sample);
    }

    /** {@code hebi.receives("F1").once()}. */
    public Receiving receives(String type) {
        return new Receiving(all.control(), word, type);
    }

    /**
     * From now on this goes wrong with everything that comes to it, until {@link #isWell}.
     *
     * @throws IllegalArgumentException if that cannot happen to it
     */
    public void suffers(Fault fault) {
        if (fault.moments().stream().noneMatch(simulator().sufferable()::contains)) {
            throw new IllegalArgumentException(word + " cannot have this fault: " + fault.word());
        }
        simulator().suffer(Faults.always(fault));
    }

    /** Nothing goes wrong with it any more. */
    public void isWell() {
        simulator().suffer(Faults.NONE);
    }

    /** Fails if anything that came to it broke its contract, or came under the id of something else. */
    public void foundNothingWrong() {
        List<Passage> wrong = simulator().passages().all().stream()
                .filter(passage -> WRONG.contains(passage.verdict()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(word + " found something wrong: " + wrong);
        }
    }

    @Override
    public String toString() {
        return word;
    }
}
