package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;

/** People as they are: no name, a long one, or one with rare characters is no reason to send a message back. */
public final class Characters {

    /** In GB18030 and not in GBK: two of four bytes each beyond the first plane, one that Java's GBK loses. */
    private static final String RARE = "王䶮\uD842\uDFB7\uD844\uDD9C";

    private static final String LONG = "努尔艾力·阿卜杜热合曼·买买提吐尔逊·阿不都克里木";
    private static final String NOBODY = "无名氏";
    private static final String HERE = "test-person";
    private static final String NAME = "NAME";

    private Characters() {}

    /** Those that every dialect has a field for. */
    public static List<Case> all() {
        return List.of(
                Case.alone(
                        "C-TXT-01",
                        "姓名中有生僻字，照样收下",
                        "A name with rare characters is taken",
                        "§4.12 X-21",
                        trial -> taken(trial, NAME, RARE)),
                Case.alone(
                        "C-TXT-02",
                        "姓名长、带间隔号，照样收下",
                        "A long name with middle dots is taken",
                        "X-22 X-23",
                        trial -> taken(trial, NAME, LONG)),
                Case.alone(
                        "C-TXT-03",
                        "无名氏，照样收下",
                        "A person without a name is taken",
                        "X-01",
                        trial -> taken(trial, NAME, NOBODY)));
    }

    /** Where the opening message carries a citizen number that does not decide the question. */
    public static Case wrongCheckDigit() {
        return Case.alone(
                "C-TXT-04",
                "公民身份号码校验位错误，照样收下（只提示）",
                "A citizen number with a wrong check digit is taken; it is a warning only",
                "X-14 E203",
                trial -> taken(trial, "CITIZEN_NUMBER", "410524197903159990"));
    }

    /** As characters of the dialect's charset: a writer of XML would put references in their place. */
    private static byte[] written(Draft draft, String value) {
        Charset charset = draft.contentType().contains("GB18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String bytes = new String(value.getBytes(charset), StandardCharsets.ISO_8859_1);
        return Broken.edited(draft, text -> text.replace(HERE, bytes));
    }

    private static void taken(Trial trial, String mark, String value) throws IOException, InterruptedException {
        String path = trial.mark(mark);
        Draft draft = trial.draft().with(path, HERE);
        Reply reply = trial.post(draft, written(draft, value), draft.contentType());
        trial.must(
                trial.isTaken(reply),
                ProblemCode.E502,
                Place.at(path),
                "人不因数据被拒：未被收下，状态 " + reply.status(),
                "No person is refused for data: it was not taken; the status is " + reply.status());
    }
}
