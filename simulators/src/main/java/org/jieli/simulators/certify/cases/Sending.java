package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Arrival;
import org.jieli.simulators.certify.trial.Behaviour;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Conversation;
import org.jieli.simulators.certify.trial.Trial;
import org.jieli.simulators.contract.Field;

/** How a system sends: again when it is not sure, never again when it is, and always in its own name. */
public final class Sending {

    private static final Duration BLINK = Duration.ofMillis(50);

    private Sending() {}

    /** What holds by whatever way it sends. */
    public static List<Case> all() {
        return List.of(
                Case.together(
                        "C-SND-05",
                        "被退回的消息不原样重发",
                        "What was sent back is not sent again unchanged",
                        "§2.3 Z2",
                        trial -> notAgain(trial, Behaviour.REJECT)),
                Case.together(
                        "C-SND-06",
                        "已受理的消息不再发",
                        "What was accepted is not sent again",
                        "§2.3 Z1 E402",
                        trial -> notAgain(trial, Behaviour.ACCEPT)),
                Case.afterwards(
                        "C-SND-07", "一个编号只代表一条消息", "An id stands for one message", "§2.3 X-34 E402", Sending::ids),
                Case.afterwards("C-SND-10", "以自己的机构发送", "It sends in its own name", "E303", Sending::sender));
    }

    /** What holds of posting to a door. */
    public static List<Case> overHttp() {
        return List.of(
                again("C-SND-01", "网关答 503 后", "after a 503", Behaviour.BUSY),
                again("C-SND-02", "网关答 429 后", "after a 429", Behaviour.TOO_MANY),
                again("C-SND-03", "连接中断后", "after a broken connection", Behaviour.BREAK),
                Case.together(
                        "C-SND-04",
                        "不早于 Retry-After 所说的时间重发",
                        "It does not come again before the time of Retry-After",
                        "§2.3 E506",
                        Sending::notBefore),
                Case.afterwards("C-SND-08", "以自己的密钥发送", "It sends with its own key", "E301", Sending::key),
                Case.afterwards(
                        "C-SND-09",
                        "媒体类型和字符集与规范一致",
                        "It declares the media type and the charset of the contract",
                        "§2.5 E101 E102",
                        Sending::contentType));
    }

    private static Case again(String id, String zh, String en, Behaviour fault) {
        return Case.together(
                id,
                zh + "，以同一编号、同样的字节重发",
                "The same bytes come again with the same id " + en,
                "§2.3 X-34",
                trial -> again(trial, fault));
    }

    private static void again(Trial trial, Behaviour fault) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial), fault);
        Optional<Arrival> first = trial.await(conversation, "答复 / answer");
        if (first.isEmpty()) {
            return;
        }
        Optional<Arrival> second = next(trial, conversation, first.get().type());
        second.ifPresent(again -> trial.must(
                again.messageId().equals(first.get().messageId()) && again.isCopyOf(first.get()),
                ProblemCode.E402,
                trial.place(Field.MESSAGE_ID),
                "重发的编号或内容变了",
                "The id or the content changed"));
    }

    /** Of several answers to one question others may come before. */
    private static Optional<Arrival> next(Trial trial, Conversation conversation, String type)
            throws InterruptedException {
        Optional<Arrival> next = trial.await(conversation, "重发 / again");
        while (next.isPresent() && !next.get().type().equals(type)) {
            next = trial.await(conversation, "重发 / again");
        }
        return next;
    }

    private static void notBefore(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial), Behaviour.BUSY);
        Optional<Arrival> first = trial.await(conversation, "答复 / answer");
        if (first.isEmpty()) {
            return;
        }
        Optional<Arrival> again = trial.watch(conversation, Behaviour.RETRY_AFTER);
        trial.must(
                again.filter(early -> early.after(first.get()).compareTo(Behaviour.RETRY_AFTER.minus(BLINK)) < 0)
                        .isEmpty(),
                ProblemCode.E506,
                Place.WHOLE,
                "没有等到 Retry-After 所说的时间",
                "It did not wait as long as Retry-After says");
    }

    static void notAgain(Trial trial, Behaviour behaviour) throws IOException, InterruptedException {
        Conversation conversation = trial.ask(opener(trial), behaviour);
        Optional<Arrival> first = trial.await(conversation, "答复 / answer");
        if (first.isEmpty()) {
            return;
        }
        for (Arrival more : everything(trial, conversation)) {
            trial.must(
                    !more.isCopyOf(first.get()),
                    ProblemCode.E402,
                    trial.place(Field.MESSAGE_ID),
                    "又原样发了一次",
                    "It was sent again unchanged");
        }
    }

    /** Whatever comes in a conversation until it has been quiet for a while. */
    static List<Arrival> everything(Trial trial, Conversation conversation) throws InterruptedException {
        List<Arrival> all = new ArrayList<>();
        Optional<Arrival> next = trial.watch(conversation, trial.bench().pace().quiet());
        while (next.isPresent() && all.size() < 20) {
            all.add(next.get());
            next = trial.watch(conversation, trial.bench().pace().quiet());
        }
        return all;
    }

    private static String opener(Trial trial) {
        return trial.bench().party().role().opener();
    }

    private static List<Arrival> arrivals(Trial trial) {
        List<Arrival> arrivals = trial.bench().letterbox().arrivals();
        if (arrivals.isEmpty()) {
            trial.skip("没有消息来过", "No message has come");
        }
        return arrivals;
    }

    private static void ids(Trial trial) {
        Map<String, Arrival> seen = new HashMap<>();
        for (Arrival arrival : arrivals(trial)) {
            Arrival before = seen.putIfAbsent(arrival.messageId(), arrival);
            if (before != null && !before.isCopyOf(arrival)) {
                trial.show(before);
                trial.show(arrival);
                trial.wrong(ProblemCode.E402, trial.place(Field.MESSAGE_ID), "同一编号有两种内容", "One id, two contents");
                return;
            }
        }
    }

    private static void key(Trial trial) {
        first(
                        trial,
                        arrivals(trial).stream()
                                .filter(arrival -> !arrival.known())
                                .findFirst())
                .ifPresent(arrival -> trial.wrong(
                        ProblemCode.E301,
                        Place.WHOLE,
                        "Authorization 应为 Bearer 加所给的密钥",
                        "Authorization should be Bearer and the key that was given"));
    }

    private static void contentType(Trial trial) {
        String right = trial.contract().contentType();
        first(
                        trial,
                        arrivals(trial).stream()
                                .filter(arrival -> !ReceiptCases.plain(arrival.contentType())
                                        .equals(ReceiptCases.plain(right)))
                                .findFirst())
                .ifPresent(arrival -> trial.wrong(
                        ProblemCode.E102,
                        Place.WHOLE,
                        "Content-Type 应为 " + right,
                        "The Content-Type should be " + right));
    }

    private static void sender(Trial trial) {
        String org = trial.bench().party().org();
        first(
                        trial,
                        arrivals(trial).stream()
                                .filter(arrival -> arrival.read(Field.SENDER_ORG)
                                        .filter(org::equals)
                                        .isEmpty())
                                .findFirst())
                .ifPresent(arrival -> trial.wrong(
                        ProblemCode.E303,
                        trial.place(Field.SENDER_ORG),
                        "发送机构应为 " + org,
                        "The sender should be " + org));
    }

    private static Optional<Arrival> first(Trial trial, Optional<Arrival> found) {
        found.ifPresent(trial::show);
        return found;
    }
}
