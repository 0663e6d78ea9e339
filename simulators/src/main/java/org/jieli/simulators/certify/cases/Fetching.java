package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.List;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Inbox;
import org.jieli.simulators.certify.trial.InboxDoor;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;

/** How a system that nobody can call fetches its messages. */
public final class Fetching {

    private Fetching() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(
                Case.alone(
                        "C-INB-01",
                        "回执未送到（503）时再取一次，给出同一回执",
                        "A receipt that got lost (503) is given again, the same",
                        "§2.3 X-34",
                        Fetching::lostReceipt),
                Case.afterwards(
                        "C-INB-02",
                        "给过回执的消息不再取",
                        "What has its receipt is not asked for again",
                        "§2.3 X-34",
                        Fetching::forwards),
                Case.afterwards("C-INB-03", "以自己的密钥取件", "It fetches with its own key", "E301", Fetching::key));
    }

    private static Inbox inbox(Trial trial) {
        return ((InboxDoor) trial.bench().courier()).inbox();
    }

    private static void lostReceipt(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        inbox(trial).loseReceiptOf(draft.messageId());
        Reply again = trial.post(draft);
        inbox(trial).lost(draft.messageId()).ifPresent(lost -> Copies.same(trial, lost, again));
    }

    private static void forwards(Trial trial) {
        trial.must(
                inbox(trial).backwards() == 0,
                ProblemCode.E402,
                Place.at("after"),
                "after 早于已给回执的消息",
                "after lies before a message that has its receipt");
    }

    private static void key(Trial trial) {
        trial.must(
                inbox(trial).strangers() == 0,
                ProblemCode.E301,
                Place.WHOLE,
                "Authorization 应为 Bearer 加所给的密钥",
                "Authorization should be Bearer and the key that was given");
    }
}
