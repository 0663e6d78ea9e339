package org.jieli.simulators.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;

/** Writes the receipts (Z1) and rejects (Z2) of a dialect. */
public final class Receipts {

    private final Contract contract;
    private final Words words;

    Receipts(Contract contract) {
        this.contract = contract;
        this.words = contract.words();
    }

    /** The receipt of a message that a partner keeps: the same however often it is asked for. */
    public Letter receipt(String org, Letter message, byte[] bytes, Instant receivedAt) {
        Letter receipt = contract.sample("Z1");
        String messageId = words.read(message, Field.MESSAGE_ID).orElseThrow();
        head(receipt, org, MessageIds.answer(messageId, "Z1"), receivedAt);
        address(receipt, message);
        words.write(receipt, Field.RECEIPT_OF, messageId);
        words.write(receipt, Field.RECEIPT_AT, contract.time(receivedAt));
        words.write(receipt, Field.RECEIPT_DIGEST, Digests.sm3(bytes));
        return receipt;
    }

    /** The reject of a message that breaks the contract, with everything that is wrong. */
    public Letter reject(String org, Inspection inspection, Instant at) {
        Letter reject = contract.sample("Z2");
        Optional<String> messageId = inspection.letter().flatMap(letter -> words.read(letter, Field.MESSAGE_ID));
        head(reject, org, MessageIds.of(at, "Z2 " + messageId.orElse("")), at);
        inspection.letter().ifPresent(letter -> address(reject, letter));
        messageId.ifPresentOrElse(
                id -> words.write(reject, Field.REJECT_OF, id), () -> reject.remove(words.path(Field.REJECT_OF)));
        String acknowledgement = Acknowledgement.of(inspection.problems()).name();
        words.write(reject, Field.REJECT_ACK, words.need("REJECT_ACK." + acknowledgement));
        list(reject, inspection.problems());
        summary(reject, inspection.problems().getFirst());
        return reject;
    }

    /** What a reject says is wrong; empty if the bytes are none of this dialect. */
    public List<Problem> problems(byte[] reject) {
        try {
            return listed(contract.read(reject));
        } catch (IllegalArgumentException notOfThisDialect) {
            return List.of();
        }
    }

    private List<Problem> listed(Letter reject) {
        int first = Integer.parseInt(words.need("FIRST_PROBLEM"));
        return IntStream.iterate(first, number -> number + 1)
                .mapToObj(number -> words.need("PROBLEM").formatted(number) + "/")
                .takeWhile(path -> reject.has(path + words.need("PROBLEM_CODE")))
                .map(path -> problem(reject, path))
                .toList();
    }

    private Problem problem(Letter reject, String path) {
        ProblemCode code = reject.get(path + words.need("PROBLEM_CODE"))
                .flatMap(Receipts::known)
                .orElse(ProblemCode.E103);
        return Problem.error(
                code,
                Place.at(reject.get(path + words.need("PROBLEM_PLACE")).orElse("")),
                reject.get(path + words.need("PROBLEM_ZH")).orElse(code.zh()),
                reject.get(path + words.need("PROBLEM_EN")).orElse(code.en()));
    }

    private static Optional<ProblemCode> known(String name) {
        return Stream.of(ProblemCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private void head(Letter answer, String org, String id, Instant at) {
        words.write(answer, Field.MESSAGE_ID, id);
        words.write(answer, Field.SENDER_ORG, org);
        words.write(answer, Field.CREATED_AT, contract.time(at));
        words.write(answer, Field.SENT_AT, contract.time(at));
    }

    private void address(Letter answer, Letter message) {
        copy(message, Field.SENDER_ORG, answer, Field.RECEIVER_ORG);
        copy(message, Field.CORRELATION_ID, answer, Field.CORRELATION_ID);
        copy(message, Field.MESSAGE_ID, answer, Field.CAUSATION_ID);
        copy(message, Field.CASE_NO, answer, Field.CASE_NO);
    }

    private void copy(Letter from, Field field, Letter to, Field as) {
        words.read(from, field).ifPresent(value -> words.write(to, as, value));
    }

    private void summary(Letter reject, Problem first) {
        words.word("SUMMARY_CODE")
                .ifPresent(path -> reject.set(path, first.code().name()));
        words.word("SUMMARY_ZH").ifPresent(path -> reject.set(path, first.textZh()));
        words.word("SUMMARY_EN").ifPresent(path -> reject.set(path, first.textEn()));
    }

    private void list(Letter reject, List<Problem> problems) {
        reject.repeat(words.path(Field.PROBLEMS), problems.size());
        int number = Integer.parseInt(words.need("FIRST_PROBLEM"));
        for (Problem problem : problems) {
            String path = words.need("PROBLEM").formatted(number++);
            reject.set(path + "/" + words.need("PROBLEM_CODE"), problem.code().name());
            reject.set(path + "/" + words.need("PROBLEM_PLACE"), place(problem));
            reject.set(path + "/" + words.need("PROBLEM_ZH"), problem.textZh());
            reject.set(path + "/" + words.need("PROBLEM_EN"), problem.textEn());
        }
    }

    private static String place(Problem problem) {
        String path = problem.place().path();
        return path.isEmpty() ? "/" : path;
    }
}
