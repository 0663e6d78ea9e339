package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;
import org.jieli.simulators.contract.Field;

/** What a reject says. */
public final class RejectCases {

    /** A word that no list of codes has. */
    static final String NO_CODE = "no-such-code";

    private static final String MANDATORY = "MANDATORY";
    private static final String CODE = "CODE";
    private static final Set<ProblemCode> MISSING = Set.of(ProblemCode.E103, ProblemCode.E201);

    private RejectCases() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(
                Case.alone(
                        "C-REJ-01", "退回符合接口规范", "A reject keeps the contract", "§2.3 Z2 E103", RejectCases::contract),
                Case.alone("C-REJ-02", "退回写明所退消息的编号", "A reject names the message", "§2.3 Z2", RejectCases::names),
                Case.alone(
                        "C-REJ-03",
                        "缺少必填项：代码为 E201 或 E103",
                        "A missing field: the code is E201 or E103",
                        "E201 E103",
                        RejectCases::missingCode),
                Case.alone(
                        "C-REJ-04",
                        "缺少必填项：指出所在位置",
                        "A missing field: its place is told",
                        "§2.6 E201",
                        RejectCases::missingPlace),
                Case.alone(
                        "C-REJ-05",
                        "代码值无效：代码为 E202",
                        "A code that does not exist: the code is E202",
                        "E202",
                        RejectCases::codeCode),
                Case.alone(
                        "C-REJ-06",
                        "代码值无效：指出所在位置",
                        "A code that does not exist: its place is told",
                        "§2.6 E202",
                        RejectCases::codePlace),
                Case.alone(
                        "C-REJ-07",
                        "两处错误一次全部指出",
                        "Two errors are told at once",
                        "§2.6 E201 E202",
                        RejectCases::allAtOnce),
                Case.alone(
                        "C-REJ-08",
                        "可更正的错误以 AE 退回",
                        "What can be corrected is sent back with AE",
                        "§2.6",
                        RejectCases::correctable));
    }

    private static Draft missing(Trial trial) {
        return trial.draft().without(trial.mark(MANDATORY));
    }

    private static Draft wrongCode(Trial trial) {
        return trial.draft().with(trial.mark(CODE), NO_CODE);
    }

    private static void contract(Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(missing(trial));
        trial.wrong(trial.contract()
                .inspect(reply.bytes(), trial.contract().contentType())
                .problems());
        trial.must(
                trial.type(reply).equals("Z2"),
                ProblemCode.E105,
                trial.place(Field.MESSAGE_TYPE),
                "不是退回（Z2）",
                "It is no reject (Z2)");
    }

    private static void names(Trial trial) throws IOException, InterruptedException {
        Draft draft = missing(trial);
        Reply reply = trial.post(draft);
        trial.must(
                trial.read(reply, Field.REJECT_OF)
                        .filter(draft.messageId()::equals)
                        .isPresent(),
                ProblemCode.E103,
                trial.place(Field.REJECT_OF),
                "没有写明所退消息的编号，或写了别的编号",
                "It does not name the message, or names another");
    }

    private static void missingCode(Trial trial) throws IOException, InterruptedException {
        codes(trial, trial.post(missing(trial)), MISSING);
    }

    private static void codeCode(Trial trial) throws IOException, InterruptedException {
        codes(trial, trial.post(wrongCode(trial)), Set.of(ProblemCode.E202));
    }

    private static void codes(Trial trial, Reply reply, Set<ProblemCode> right) {
        trial.must(
                problems(trial, reply).stream().map(Problem::code).anyMatch(right::contains),
                right.contains(ProblemCode.E202) ? ProblemCode.E202 : ProblemCode.E201,
                trial.place(Field.PROBLEMS),
                "没有应有的错误代码",
                "The right code is not among the problems");
    }

    private static void missingPlace(Trial trial) throws IOException, InterruptedException {
        place(trial, trial.post(missing(trial)), MANDATORY);
    }

    private static void codePlace(Trial trial) throws IOException, InterruptedException {
        place(trial, trial.post(wrongCode(trial)), CODE);
    }

    /** A place within the part of the message that holds the field is good enough: XML says of a missing field what came instead. */
    private static void place(Trial trial, Reply reply, String mark) {
        String path = trial.mark(mark).replace("xml:", "/xml!");
        String part = path.substring(0, path.lastIndexOf('/') + 1);
        trial.must(
                problems(trial, reply).stream()
                        .map(problem -> problem.place().path())
                        .anyMatch(told -> (told + "/").startsWith(part) && !told.isEmpty()),
                ProblemCode.E103,
                trial.place(Field.PROBLEMS),
                "没有指出位置，应在 " + path,
                "The place is not told; it is " + path);
    }

    private static void allAtOnce(Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(missing(trial).with(trial.mark(CODE), NO_CODE));
        Set<ProblemCode> told =
                problems(trial, reply).stream().map(Problem::code).collect(Collectors.toSet());
        trial.must(
                told.contains(ProblemCode.E202) && told.stream().anyMatch(MISSING::contains),
                ProblemCode.E103,
                trial.place(Field.PROBLEMS),
                "只指出了一处",
                "Only one of them is told");
    }

    private static void correctable(Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(missing(trial));
        Place place = trial.place(Field.REJECT_ACK);
        trial.must(
                trial.read(reply, Field.REJECT_ACK)
                        .filter(trial.contract().words().correctable()::equals)
                        .isPresent(),
                ProblemCode.E103,
                place,
                "应为更正后重发（AE）",
                "It should say: correct it and send it again (AE)");
    }

    private static List<Problem> problems(Trial trial, Reply reply) {
        return trial.contract().receipts().problems(reply.bytes());
    }
}
