package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;
import org.jieli.simulators.contract.Field;

/** What a receipt says, and when it comes. */
public final class ReceiptCases {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int OK = 200;

    private ReceiptCases() {}

    /** What holds for every transport on which a receipt follows a message. */
    public static List<Case> all() {
        return List.of(
                Case.alone("C-RCPT-01", "回执写明所回消息的编号", "A receipt names the message", "§2.3 Z1", ReceiptCases::names),
                Case.alone(
                        "C-RCPT-02",
                        "回执的摘要是所收字节的 SM3",
                        "The digest of a receipt is the SM3 of the bytes that came",
                        "§2.3 Z1 E302",
                        ReceiptCases::digest),
                Case.alone(
                        "C-RCPT-03",
                        "回执符合接口规范",
                        "A receipt keeps the contract",
                        "§2.3 Z1 E103",
                        ReceiptCases::contract),
                Case.alone(
                        "C-RCPT-04",
                        "五秒内给出回执，各类消息都一样",
                        "A receipt comes within 5 seconds, for every type of message",
                        "§2.3 Z1 E504",
                        ReceiptCases::inTime),
                Case.alone(
                        "C-RCPT-05",
                        "回执属于同一会话和个案",
                        "A receipt belongs to the same conversation and case",
                        "§3.0 Z1",
                        ReceiptCases::conversation),
                Case.alone(
                        "C-RCPT-06",
                        "回执由收件机构发给原发送机构",
                        "A receipt goes from the receiver to the sender",
                        "§3.0 E303",
                        ReceiptCases::parties),
                Case.alone(
                        "C-RCPT-07",
                        "回执的接收时间是现在，误差不超过五分钟",
                        "The time of a receipt is now, within 5 minutes",
                        "X-33",
                        ReceiptCases::now),
                Case.alone(
                        "C-RCPT-08",
                        "各条消息的回执各有编号",
                        "Each receipt has an id of its own",
                        "§3.0 Z1",
                        ReceiptCases::ownIds),
                Case.alone(
                        "C-RCPT-11",
                        "回执的媒体类型和字符集与规范一致",
                        "A receipt declares the media type and the charset of the contract",
                        "§2.5 E102",
                        ReceiptCases::contentType));
    }

    /** What holds where a receipt is the answer to a request. */
    public static List<Case> overHttp() {
        return List.of(Case.alone(
                "C-RCPT-12", "收下时状态为 200", "The status of a receipt is 200", "§2.3 Z1", ReceiptCases::status));
    }

    private static void names(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        Reply reply = trial.post(draft);
        trial.must(
                trial.read(reply, Field.RECEIPT_OF)
                        .filter(draft.messageId()::equals)
                        .isPresent(),
                ProblemCode.E103,
                trial.place(Field.RECEIPT_OF),
                "没有写明所收消息的编号，或写了别的编号",
                "It does not name the message, or names another");
    }

    private static void digest(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        Reply reply = trial.post(draft);
        String right = Digests.sm3(draft.bytes());
        trial.must(
                trial.read(reply, Field.RECEIPT_DIGEST)
                        .filter(right::equalsIgnoreCase)
                        .isPresent(),
                ProblemCode.E302,
                trial.place(Field.RECEIPT_DIGEST),
                "摘要不是所收字节的 SM3，应为 " + right,
                "The digest is not the SM3 of the bytes that came, which is " + right);
    }

    private static void contract(Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(trial.draft());
        trial.wrong(trial.contract()
                .inspect(reply.bytes(), trial.contract().contentType())
                .problems());
    }

    private static void inTime(Trial trial) throws IOException, InterruptedException {
        Duration limit = trial.bench().pace().receipt();
        for (String sample : trial.bench().party().role().samples()) {
            Reply reply = trial.post(trial.draft(sample));
            trial.must(
                    reply.took().compareTo(limit) <= 0,
                    ProblemCode.E504,
                    Place.WHOLE,
                    sample + " 的回执用了 " + reply.took().toMillis() + " 毫秒",
                    "The receipt of " + sample + " took " + reply.took().toMillis() + " ms");
        }
    }

    private static void conversation(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        Reply reply = trial.post(draft);
        for (Field field : List.of(Field.CORRELATION_ID, Field.CASE_NO)) {
            trial.must(
                    trial.read(reply, field).isEmpty()
                            || trial.read(reply, field).equals(draft.read(field)),
                    ProblemCode.E103,
                    trial.place(field),
                    "与所收消息不同",
                    "It differs from the message");
        }
    }

    private static void parties(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        Reply reply = trial.post(draft);
        String org = trial.bench().party().org();
        trial.must(
                trial.read(reply, Field.SENDER_ORG).filter(org::equals).isPresent(),
                ProblemCode.E303,
                trial.place(Field.SENDER_ORG),
                "发送机构应为 " + org,
                "The sender should be " + org);
        trial.must(
                trial.read(reply, Field.RECEIVER_ORG).equals(draft.read(Field.SENDER_ORG)),
                ProblemCode.E103,
                trial.place(Field.RECEIVER_ORG),
                "接收机构应为所收消息的发送机构",
                "The receiver should be the sender of the message");
    }

    private static void now(Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(trial.draft());
        trial.must(
                trial.read(reply, Field.RECEIPT_AT)
                        .flatMap(Moments::read)
                        .filter(at -> Duration.between(at, trial.bench().clock().instant())
                                        .abs()
                                        .compareTo(SKEW)
                                <= 0)
                        .isPresent(),
                ProblemCode.E204,
                trial.place(Field.RECEIPT_AT),
                "不是现在的时间，请检查时钟和时区",
                "It is not the time now; look at the clock and the time zone");
    }

    private static void ownIds(Trial trial) throws IOException, InterruptedException {
        Reply first = trial.post(trial.draft());
        Reply second = trial.post(trial.draft());
        trial.must(
                trial.read(first, Field.MESSAGE_ID).isPresent()
                        && !trial.read(first, Field.MESSAGE_ID).equals(trial.read(second, Field.MESSAGE_ID)),
                ProblemCode.E402,
                trial.place(Field.MESSAGE_ID),
                "两条消息的回执编号相同或缺少",
                "The receipts of two messages have the same id, or none");
    }

    private static void contentType(Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(trial.draft());
        String right = trial.contract().contentType();
        trial.must(
                plain(reply.contentType()).equals(plain(right)),
                ProblemCode.E102,
                Place.WHOLE,
                "Content-Type 应为 " + right,
                "The Content-Type should be " + right);
    }

    static String plain(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
    }

    private static void status(Trial trial) throws IOException, InterruptedException {
        Reply reply = trial.post(trial.draft());
        trial.must(
                reply.status() == OK,
                ProblemCode.E103,
                Place.WHOLE,
                "状态为 " + reply.status() + "，应为 200",
                "The status is " + reply.status() + "; it should be 200");
    }
}
