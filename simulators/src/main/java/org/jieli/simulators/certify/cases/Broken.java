package org.jieli.simulators.certify.cases;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;
import org.jieli.simulators.contract.Field;

/** Whatever is broken is sent back for good: never a receipt, and never a failure after which the gateway comes again for ever. */
public final class Broken {

    private static final int MORE_THAN_4_MIB = (4 << 20) + 1000;

    private Broken() {}

    /** How a good message is broken. */
    private interface Hammer {
        byte[] broken(Draft draft, Trial trial);
    }

    /** Those for every dialect whose messages are one text. */
    public static List<Case> ofTexts() {
        return List.of(
                broken("01", "截断的消息", "a message that is cut off", "E101", Broken::cutOff),
                broken("02", "一个网页", "a web page", "E101", (draft, trial) -> ascii("<html><body>502</body></html>")),
                broken("03", "字符集与声明不符", "a message in another charset than it says", "E102 X-26", Broken::transcoded),
                broken("04", "超过 4 MiB 的消息", "a message of more than 4 MiB", "E104", Broken::huge));
    }

    /** Those for every dialect, a form too. */
    public static List<Case> ofAll() {
        return List.of(
                broken("11", "未知的消息类型", "an unknown type of message", "E105", set(Field.MESSAGE_TYPE, "Q9")),
                broken("12", "未知的规范版本", "an unknown version", "E105", set(Field.VERSION, "9.9")),
                broken("13", "没有消息编号", "a message without an id", "E201", without(Field.MESSAGE_ID)),
                broken("14", "没有发送机构", "a message without a sender", "E201", without(Field.SENDER_ORG)),
                broken("15", "缺少必填项", "a message that lacks a required field", "E201", Broken::mandatory),
                broken("16", "代码值无效", "a code that does not exist", "E202", Broken::code));
    }

    /** For dialects with a day that the contract judges. */
    public static Case impossibleDay() {
        return broken("17", "不存在的日期", "a day that does not exist", "E204 X-07", (draft, trial) -> draft.with(
                        trial.mark("DAY"), trial.mark("DAY.impossible"))
                .bytes());
    }

    /** For XML, on its own or in a shell. */
    public static List<Case> ofXml() {
        return List.of(
                broken("21", "外部实体（XXE）", "an external entity (XXE)", "E101", Markup::externalEntity),
                broken("22", "实体炸弹", "a bomb of entities", "E101", Markup::entityBomb),
                broken("23", "嵌套过深的 XML", "XML that is nested too deep", "E104", Markup::deepXml));
    }

    /** For JSON. */
    public static List<Case> ofJson() {
        return List.of(
                broken("31", "同一字段出现两次", "a field that stands there twice", "E101", Markup::twice),
                broken("32", "嵌套过深的 JSON", "JSON that is nested too deep", "E104", Markup::deepJson),
                broken("33", "规范没有的字段", "a field that the contract does not have", "E103", Markup::unknownField),
                broken("34", "消息之后还有内容", "something behind the message", "E101", Markup::trailing));
    }

    private static Case broken(String number, String zh, String en, String rules, Hammer hammer) {
        return Case.alone("C-BAD-" + number, "退回：" + zh, "Sent back: " + en, rules, trial -> {
            Draft draft = trial.draft();
            String contentType = draft.contentType();
            judge(trial, trial.post(draft, hammer.broken(draft, trial), contentType), code(rules));
        });
    }

    private static ProblemCode code(String rules) {
        return ProblemCode.valueOf(rules.split(" ")[0]);
    }

    private static void judge(Trial trial, Reply reply, ProblemCode code) {
        if (!trial.isSentBack(reply)) {
            trial.wrong(
                    code,
                    Place.WHOLE,
                    "应以此代码退回，状态却是 " + reply.status() + (trial.isTaken(reply) ? "（收下了）" : "（网关会一再重发）"),
                    "It should be sent back with this code, but the status is " + reply.status()
                            + (trial.isTaken(reply) ? " (taken)" : " (the gateway would come again and again)"));
        }
    }

    private static Hammer set(Field field, String value) {
        return (draft, trial) ->
                draft.with(trial.contract().words().path(field), value).bytes();
    }

    private static Hammer without(Field field) {
        return (draft, trial) ->
                draft.without(trial.contract().words().path(field)).bytes();
    }

    private static byte[] mandatory(Draft draft, Trial trial) {
        return draft.without(trial.mark("MANDATORY")).bytes();
    }

    private static byte[] code(Draft draft, Trial trial) {
        return draft.with(trial.mark("CODE"), RejectCases.NO_CODE).bytes();
    }

    private static byte[] cutOff(Draft draft, Trial trial) {
        byte[] whole = draft.bytes();
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    private static byte[] transcoded(Draft draft, Trial trial) {
        boolean gb = draft.contentType().contains("GB18030");
        Charset gb18030 = Charset.forName("GB18030");
        Charset right = gb ? gb18030 : StandardCharsets.UTF_8;
        Charset wrong = gb ? StandardCharsets.UTF_8 : gb18030;
        return new String(draft.bytes(), right).getBytes(wrong);
    }

    /** White space at its end: right in every other respect. */
    private static byte[] huge(Draft draft, Trial trial) {
        byte[] good = draft.bytes();
        byte[] huge = Arrays.copyOf(good, MORE_THAN_4_MIB);
        Arrays.fill(huge, good.length, huge.length, (byte) ' ');
        return huge;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The bytes after a change of their text; bytes beyond ASCII stay as they are. */
    static byte[] edited(Draft draft, Function<String, String> change) {
        return change.apply(new String(draft.bytes(), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
