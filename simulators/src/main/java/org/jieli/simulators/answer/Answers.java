package org.jieli.simulators.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.unplayable.UnplayableException;

/** What a partner answers: by its script, unless somebody has chosen otherwise for the next questions. Thread-safe. */
public final class Answers {

    private static final String REASONS = "ReplyReason";

    private final Script script;
    private final Contract contract;
    private final Map<String, Deque<List<Said>>> next = new HashMap<>();

    /** Answers by a script, in the words of a contract. */
    public Answers(Script script, Contract contract) {
        this.script = script;
        this.contract = contract;
    }

    /** What to answer to a question of this type; empty for nothing. A choice is used up by it. */
    public synchronized List<Said> to(String question) {
        Deque<List<Said>> chosen = next.get(question);
        return chosen == null || chosen.isEmpty() ? byScript(question) : chosen.removeFirst();
    }

    /** What the script answers to a question of this type. */
    public List<Said> byScript(String question) {
        return script.answersTo(question).stream().map(Said::plain).toList();
    }

    /** What may be chosen, for each type of question that this partner is asked. */
    public Map<String, Set<String>> choices() {
        Map<String, Set<String>> choices = new TreeMap<>();
        contract.words().answers().keySet().forEach(key -> choices.computeIfAbsent(
                        key.question(), any -> new TreeSet<>(Set.of(Choice.SILENCE)))
                .add(key.choice()));
        choices.keySet().retainAll(script.answers().keySet());
        return choices;
    }

    /**
     * Chooses the answer to the next questions of a type, after those that were chosen before.
     *
     * @param times how many questions are answered so, 1 or more
     * @throws UnplayableException if this partner is not asked that, or cannot answer so
     */
    public void choose(String question, Choice choice, int times) {
        List<Said> said = said(question, choice);
        synchronized (this) {
            Deque<List<Said>> chosen = next.computeIfAbsent(question, any -> new ArrayDeque<>());
            for (int i = 0; i < times; i++) {
                chosen.addLast(said);
            }
        }
    }

    /**
     * Looks whether something can be chosen, and chooses nothing.
     *
     * @throws UnplayableException if not
     */
    public void check(String question, Choice choice) {
        said(question, choice);
    }

    /** Forgets what was chosen and not used up. */
    public synchronized void reset() {
        next.clear();
    }

    private List<Said> said(String question, Choice choice) {
        Set<String> known = choices().get(question);
        if (known == null) {
            throw new UnplayableException(
                    "不会被问到 " + question + "；可选 " + String.join("、", choices().keySet()),
                    "It is not asked " + question + "; there are "
                            + String.join(", ", choices().keySet()));
        }
        if (!known.contains(choice.name())) {
            throw new UnplayableException(
                    "不能这样答复 " + question + "：" + choice.name() + "；可选 " + String.join("、", known),
                    question + " cannot be answered so: " + choice.name() + "; there are " + String.join(", ", known));
        }
        if (choice.name().equals(Choice.SILENCE)) {
            return List.of();
        }
        List<String> samples = contract.words().answers().get(new Words.Answer(question, choice.name()));
        return choice.reason()
                .map(reason -> samples.stream()
                        .map(sample -> sample.equals(samples.getLast()) ? reasoned(sample, reason) : Said.plain(sample))
                        .toList())
                .orElseGet(() -> samples.stream().map(Said::plain).toList());
    }

    private Said reasoned(String sample, String reason) {
        String path = contract.words()
                .reason(sample)
                .orElseThrow(
                        () -> new UnplayableException("此答复不附理由：" + sample, "This answer gives no reason: " + sample));
        Said said = contract.words()
                .code(REASONS, reason)
                .map(word -> new Said(sample, Map.of(path, word)))
                .orElseThrow(() -> noSuchReason(reason));
        Letter letter = contract.sample(sample);
        said.values().forEach(letter::set);
        List<Problem> problems =
                contract.inspect(letter.bytes(), contract.contentType()).problems();
        if (!problems.isEmpty()) {
            throw noSuchReason(reason);
        }
        return said;
    }

    private static UnplayableException noSuchReason(String reason) {
        return new UnplayableException(
                "没有这个理由代码：" + reason + "，应为 R01 至 R13 或 R99", "No such reason: " + reason + "; R01 to R13, or R99");
    }
}
