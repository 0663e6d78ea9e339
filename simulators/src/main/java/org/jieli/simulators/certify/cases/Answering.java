package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Arrival;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Conversation;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Role;
import org.jieli.simulators.certify.trial.Trial;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;

/** What is asked is answered, once, by the right message about the right case. */
public final class Answering {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private Answering() {}

    /** A case for each question that the role is asked, and what holds for every answer. */
    public static List<Case> of(Role role) {
        Stream<Case> questions = role.questions().entrySet().stream().map(Answering::answered);
        return Stream.concat(questions, general().stream()).toList();
    }

    private static List<Case> general() {
        return List.of(
                Case.together("C-ANS-01", "答复符合接口规范", "An answer keeps the contract", "§2.3 E103", Answering::contract),
                Case.together(
                        "C-ANS-02", "答复写明起因消息", "An answer names the message it answers", "§3.0", Answering::cause),
                Case.together(
                        "C-ANS-03",
                        "答复写明业务单号",
                        "An answer names the business number of its question",
                        "§3.10",
                        Answering::number),
                Case.together(
                        "C-ANS-04",
                        "答复属于同一会话和个案",
                        "An answer belongs to the same conversation and case",
                        "§3.0",
                        Answering::conversation),
                Case.together("C-ANS-05", "答复发给提问的机构", "An answer goes to whoever asked", "§2.2", Answering::receiver),
                Case.together(
                        "C-ANS-06",
                        "答复的创建时间是现在，误差不超过五分钟",
                        "An answer is written now, within 5 minutes",
                        "X-33 E204",
                        Answering::now),
                Case.together(
                        "C-ANS-07",
                        "同一问题来两次，只答复一次",
                        "The same question twice is answered once",
                        "§2.3 X-34 E402",
                        Answering::once),
                Case.together(
                        "C-ANS-08",
                        "退回的问题不予答复",
                        "A question that was sent back is not answered",
                        "§2.3 Z2",
                        Answering::brokenQuestion));
    }

    private static Case answered(Map.Entry<String, List<String>> question) {
        String asked = question.getKey();
        MessageType type = MessageType.valueOf(asked.split("-", 2)[0]);
        String answers = String.join(" + ", question.getValue());
        String deadline = type.deadline().orElse("");
        return Case.together(
                "C-ANS-" + type,
                type + " " + type.zh() + " 由 " + answers + " 答复",
                type + " " + type.en() + " is answered by " + answers,
                ("§2.3 " + type + " " + deadline).strip(),
                trial -> answered(trial, asked, question.getValue()));
    }

    private static void answered(Trial trial, String sample, List<String> types)
            throws IOException, InterruptedException {
        Conversation conversation = trial.ask(sample);
        for (String type : types) {
            trial.await(conversation, type)
                    .ifPresent(arrival -> trial.must(
                            arrival.type().equals(type),
                            ProblemCode.E105,
                            trial.place(Field.MESSAGE_TYPE),
                            "应答复 " + type + "，来的是 " + arrival.type(),
                            "It should be answered by " + type + "; what came is " + arrival.type()));
        }
    }

    private static Optional<Arrival> answer(Trial trial, Conversation conversation) throws InterruptedException {
        return trial.await(conversation, "答复 / answer");
    }

    private static Optional<Arrival> answer(Trial trial) throws IOException, InterruptedException {
        return answer(trial, trial.ask(opener(trial)));
    }

    private static String opener(Trial trial) {
        return trial.bench().party().role().opener();
    }

    private static void contract(Trial trial) throws IOException, InterruptedException {
        answer(trial).ifPresent(arrival -> trial.wrong(arrival.inspection().problems()));
    }

    private static void cause(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial));
        answer(trial, conversation)
                .ifPresent(arrival -> same(
                        trial,
                        Field.CAUSATION_ID,
                        Optional.of(conversation.question().messageId()),
                        arrival));
    }

    private static void number(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial));
        Words words = trial.contract().words();
        answer(trial, conversation).ifPresent(arrival -> {
            Optional<String> asked = words.reference(conversation.question().type())
                    .flatMap(path -> conversation.question().letter().get(path));
            Optional<String> path = words.reference(arrival.type());
            Optional<String> told =
                    path.flatMap(where -> arrival.inspection().letter().flatMap(letter -> letter.get(where)));
            trial.must(
                    path.isEmpty() || told.equals(asked),
                    ProblemCode.E401,
                    Place.at(path.orElse("")),
                    "与所问消息的单号不同",
                    "It is not the number of the question");
        });
    }

    private static void conversation(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial));
        Draft question = conversation.question();
        answer(trial, conversation).ifPresent(arrival -> {
            same(trial, Field.CORRELATION_ID, question.read(Field.CORRELATION_ID), arrival);
            same(trial, Field.CASE_NO, question.read(Field.CASE_NO), arrival);
        });
    }

    private static void receiver(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial));
        answer(trial, conversation)
                .ifPresent(arrival ->
                        same(trial, Field.RECEIVER_ORG, conversation.question().read(Field.SENDER_ORG), arrival));
    }

    private static void same(Trial trial, Field field, Optional<String> right, Arrival arrival) {
        trial.must(
                arrival.read(field).equals(right),
                ProblemCode.E401,
                trial.place(field),
                "与所问消息不符，或缺少",
                "It does not fit the question, or is missing");
    }

    private static void now(Trial trial) throws IOException, InterruptedException {
        answer(trial)
                .ifPresent(arrival -> trial.must(
                        arrival.read(Field.CREATED_AT)
                                .flatMap(Moments::read)
                                .filter(at -> Duration.between(
                                                        at,
                                                        trial.bench().clock().instant())
                                                .abs()
                                                .compareTo(SKEW)
                                        <= 0)
                                .isPresent(),
                        ProblemCode.E204,
                        trial.place(Field.CREATED_AT),
                        "不是现在的时间，请检查时钟和时区",
                        "It is not the time now; look at the clock and the time zone"));
    }

    private static void once(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial));
        Optional<Arrival> first = answer(trial, conversation);
        trial.post(conversation.question());
        String type = first.map(Arrival::type).orElse("");
        for (Arrival more : Sending.everything(trial, conversation)) {
            trial.must(
                    !more.type().equals(type),
                    ProblemCode.E402,
                    trial.place(Field.MESSAGE_ID),
                    "又答复了一次",
                    "It was answered again");
        }
    }

    private static void brokenQuestion(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(trial.draft().without(trial.mark("MANDATORY")));
        trial.must(
                trial.watch(conversation, trial.bench().pace().quiet()).isEmpty(),
                ProblemCode.E404,
                Place.WHOLE,
                "退回了却又答复",
                "It was sent back and answered all the same");
    }
}
