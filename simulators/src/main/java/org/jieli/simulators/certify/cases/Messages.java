package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Role;
import org.jieli.simulators.certify.trial.Trial;

/** Every message that a party is sent is taken. */
public final class Messages {

    /** A system may know nothing of the case that a follow-up belongs to. */
    private static final Set<ProblemCode> NOT_KNOWN = Set.of(ProblemCode.E401, ProblemCode.E404);

    private Messages() {}

    /** A case for each sample that the role is sent. */
    public static List<Case> of(Role role) {
        return role.samples().stream().map(Messages::taken).toList();
    }

    private static Case taken(String sample) {
        String type = sample.split("-", 2)[0];
        MessageType known = MessageType.valueOf(type);
        return Case.alone(
                "C-MSG-" + sample,
                "收下合格的 " + sample + " " + known.zh(),
                "A good " + sample + " " + known.en() + " is taken",
                "§2.3 " + type,
                trial -> taken(sample, trial));
    }

    private static void taken(String sample, Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(trial.draft(sample));
        boolean opens = sample.equals(trial.bench().party().role().opener());
        if (trial.isTaken(reply) || !opens && isUnknownCase(trial, reply)) {
            return;
        }
        trial.wrong(
                ProblemCode.E502,
                Place.WHOLE,
                "合格的消息未被收下，状态 " + reply.status(),
                "A good message was not taken; the status is " + reply.status());
        trial.wrong(trial.contract().receipts().problems(reply.bytes()));
    }

    private static boolean isUnknownCase(Trial trial, Reply reply) {
        return trial.isSentBack(reply)
                && trial.contract().receipts().problems(reply.bytes()).stream()
                        .map(Problem::code)
                        .anyMatch(NOT_KNOWN::contains);
    }
}
