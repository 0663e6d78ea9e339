package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Arrival;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Conversation;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;

/** What holds for the population service of the police only. */
public final class PoliceCases {

    private static final String NUMBER = "xml:/request/head/condition/item/GMSFHM";
    private static final String OUTCOME = "xml:/response/body/HCXX/HCJL";
    private static final String FIRST_PERSON = "xml:/response/body/resultList/result[1]";
    private static final String MATCH = "一致";
    private static final String POLICE_HANDLING = "公安处理";

    private PoliceCases() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(
                Case.alone(
                        "C-POL-01",
                        "证件核查的号码校验位错误：以 E203 退回",
                        "A query by number with a wrong check digit is sent back with E203",
                        "X-14 E203",
                        PoliceCases::wrongNumber),
                Case.together(
                        "C-POL-02",
                        "人像核查只给候选，不下结论",
                        "A query by face gets candidates, never a match",
                        "R-18 §2.3",
                        PoliceCases::face),
                Case.together(
                        "C-POL-03",
                        "先答受理（C2），再答结果（C3）",
                        "The query is taken (C2) before it is answered (C3)",
                        "R-15 D-08",
                        PoliceCases::order),
                Case.afterwards(
                        "C-POL-04",
                        "答“公安处理”时不附任何人员信息",
                        "Who answers that the police will handle it says nothing of a person",
                        "R-19",
                        PoliceCases::handling));
    }

    private static void wrongNumber(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft("C1-by-id").with(NUMBER, "410622198803159990");
        Reply reply = trial.post(draft);
        boolean told = trial.contract().receipts().problems(reply.bytes()).stream()
                .map(Problem::code)
                .anyMatch(ProblemCode.E203::equals);
        trial.must(
                trial.isSentBack(reply) && told,
                ProblemCode.E203,
                Place.at(NUMBER.replace("xml:", "/xml!")),
                "应以 E203 退回，状态却是 " + reply.status(),
                "It should be sent back with E203, but the status is " + reply.status());
    }

    private static void face(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask("C1-by-face");
        result(trial, conversation)
                .ifPresent(result -> trial.must(
                        read(result, OUTCOME).filter(MATCH::equals).isEmpty(),
                        ProblemCode.E202,
                        Place.at(OUTCOME.replace("xml:", "/xml!")),
                        "人像比对不能断定是谁",
                        "A comparison of faces cannot say who it is"));
    }

    private static Optional<Arrival> result(Trial trial, Conversation conversation) throws InterruptedException {
        Optional<Arrival> next = trial.await(conversation, "C3");
        while (next.isPresent() && !next.get().type().equals("C3")) {
            next = trial.await(conversation, "C3");
        }
        return next;
    }

    private static void order(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask("C1-by-name");
        trial.await(conversation, "C2")
                .ifPresent(first -> trial.must(
                        first.type().equals("C2"),
                        ProblemCode.E404,
                        Place.at("/head/service"),
                        "先来的是 " + first.type(),
                        "What came first is " + first.type()));
    }

    private static void handling(Trial trial) {
        List<Arrival> said = trial.bench().letterbox().arrivals().stream()
                .filter(arrival ->
                        read(arrival, OUTCOME).filter(POLICE_HANDLING::equals).isPresent())
                .toList();
        if (said.isEmpty()) {
            trial.skip("没有这样答复过", "Nothing was answered so");
        }
        said.stream().filter(PoliceCases::namesSomebody).findFirst().ifPresent(arrival -> {
            trial.show(arrival);
            trial.wrong(
                    ProblemCode.E303,
                    Place.at(FIRST_PERSON.replace("xml:", "/xml!")),
                    "附有人员信息",
                    "It says something of a person");
        });
    }

    private static boolean namesSomebody(Arrival arrival) {
        return arrival.inspection()
                .letter()
                .filter(letter -> letter.has(FIRST_PERSON))
                .isPresent();
    }

    private static Optional<String> read(Arrival arrival, String path) {
        return arrival.inspection().letter().flatMap(letter -> letter.get(path));
    }
}
