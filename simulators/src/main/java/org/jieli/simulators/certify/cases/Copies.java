package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;
import org.jieli.simulators.contract.Field;

/** What comes twice has one effect, and an id stands for one message. */
public final class Copies {

    private static final int AT_ONCE = 5;

    private Copies() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(
                Case.alone(
                        "C-DUP-01",
                        "同一消息再来一次，仍然收下",
                        "The same message again is taken again",
                        "§2.3 X-34",
                        Copies::again),
                Case.alone(
                        "C-DUP-02",
                        "同一消息再来一次，得到同一回执",
                        "The same message again gets the same receipt",
                        "§2.3 X-34",
                        Copies::sameReceipt),
                Case.alone(
                        "C-DUP-03",
                        "同一编号、不同内容的消息被退回",
                        "The same id with other content is sent back",
                        "§2.3 X-34",
                        Copies::crossed),
                Case.alone(
                        "C-DUP-04",
                        "同号异文以 E402 退回",
                        "The same id with other content is sent back with E402",
                        "E402",
                        Copies::conflict),
                Case.alone(
                        "C-DUP-05",
                        "同号异文不改变先收下的消息",
                        "The same id with other content leaves the first message as it was",
                        "§2.3 X-34",
                        Copies::firstHolds),
                Case.alone(
                        "C-DUP-06",
                        "退回过的消息再来一次，仍被退回",
                        "A message that was sent back is sent back again",
                        "§2.3 E201",
                        Copies::brokenAgain),
                Case.alone(
                        "C-DUP-07",
                        "同一消息同时来五次，都得到同一回执",
                        "The same message five times at once gets the same receipt each time",
                        "§2.3 X-34",
                        Copies::atOnce));
    }

    private static void again(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        trial.post(draft);
        Reply again = trial.post(draft);
        trial.must(
                trial.isTaken(again),
                ProblemCode.E502,
                Place.WHOLE,
                "第二次未被收下，状态 " + again.status(),
                "It was not taken the second time; the status is " + again.status());
    }

    private static void sameReceipt(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        same(trial, trial.post(draft), trial.post(draft));
    }

    static void same(Trial trial, Reply first, Reply again) {
        for (Field field : List.of(Field.MESSAGE_ID, Field.RECEIPT_OF, Field.RECEIPT_AT, Field.RECEIPT_DIGEST)) {
            trial.must(
                    Objects.equals(trial.read(first, field), trial.read(again, field)),
                    ProblemCode.E402,
                    trial.place(field),
                    "与第一次的回执不同",
                    "It differs from the first receipt");
        }
    }

    private static Draft other(Trial trial, Draft first) {
        Draft other = trial.draft();
        trial.contract().words().write(other.letter(), Field.MESSAGE_ID, first.messageId());
        return other;
    }

    private static void crossed(Trial trial) throws IOException, InterruptedException {
        Draft first = trial.draft();
        trial.post(first);
        Reply crossed = trial.post(other(trial, first));
        trial.must(
                trial.isSentBack(crossed),
                ProblemCode.E402,
                Place.WHOLE,
                "同号异文未被退回，状态 " + crossed.status(),
                "The same id with other content was not sent back; the status is " + crossed.status());
    }

    private static void conflict(Trial trial) throws IOException, InterruptedException {
        Draft first = trial.draft();
        trial.post(first);
        Reply crossed = trial.post(other(trial, first));
        trial.must(
                trial.contract().receipts().problems(crossed.bytes()).stream()
                        .map(Problem::code)
                        .anyMatch(ProblemCode.E402::equals),
                ProblemCode.E402,
                trial.place(Field.PROBLEMS),
                "退回中没有 E402",
                "The reject does not say E402");
    }

    private static void firstHolds(Trial trial) throws IOException, InterruptedException {
        Draft first = trial.draft();
        Reply receipt = trial.post(first);
        trial.post(other(trial, first));
        same(trial, receipt, trial.post(first));
    }

    private static void brokenAgain(Trial trial) throws IOException, InterruptedException {
        Draft broken = trial.draft().without(trial.mark("MANDATORY"));
        trial.post(broken);
        Reply again = trial.post(broken);
        trial.must(
                trial.isSentBack(again),
                ProblemCode.E201,
                Place.WHOLE,
                "第二次被收下，状态 " + again.status(),
                "It was taken the second time; the status is " + again.status());
    }

    private static void atOnce(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        byte[] bytes = draft.bytes();
        List<Future<Reply>> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                replies.add(threads.submit(() -> trial.post(draft, bytes, draft.contentType())));
            }
        }
        Reply first = Crowd.of(replies.getFirst());
        for (Future<Reply> reply : replies) {
            same(trial, first, Crowd.of(reply));
        }
    }
}
