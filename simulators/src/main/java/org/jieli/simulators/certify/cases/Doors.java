package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;

/** How a door deals with HTTP itself. */
public final class Doors {

    private Doors() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(
                Case.alone(
                        "C-HTTP-01",
                        "其他媒体类型的内容被退回",
                        "Content of another media type is sent back",
                        "§2.5 E101",
                        Doors::otherType),
                Case.alone(
                        "C-HTTP-02",
                        "Content-Type 的大小写和空格不影响收件",
                        "Case and spaces in the Content-Type do not matter",
                        "§2.5",
                        Doors::otherSpelling),
                Case.alone("C-HTTP-03", "空的请求被退回", "A request without content is sent back", "E101", Doors::empty));
    }

    private static void otherType(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        sentBack(trial, trial.post(draft, draft.bytes(), "text/plain;charset=UTF-8"));
    }

    private static void empty(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        sentBack(trial, trial.post(draft, new byte[0], draft.contentType()));
    }

    private static void sentBack(Trial trial, Reply reply) {
        trial.must(
                trial.isSentBack(reply),
                ProblemCode.E101,
                Place.WHOLE,
                "应当退回，状态却是 " + reply.status(),
                "It should be sent back, but the status is " + reply.status());
    }

    private static void otherSpelling(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        String[] type = draft.contentType().split(";", 2);
        String spelt = type[0].toUpperCase(Locale.ROOT) + " ; " + type[1].strip();
        Reply reply = trial.post(draft, draft.bytes(), spelt);
        trial.must(
                trial.isTaken(reply),
                ProblemCode.E101,
                Place.WHOLE,
                "未被收下，状态 " + reply.status(),
                "It was not taken; the status is " + reply.status());
    }
}
