package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.List;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;

/** What holds for a site that takes forms with photos. */
public final class Forms {

    private static final String PHOTO = "/photo/file";
    private static final String PHOTO_PLACE = "photo.file";

    private Forms() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(
                Case.alone(
                        "C-FORM-01",
                        "没有照片的公告被退回",
                        "A notice without a photo is sent back",
                        "R-25 E201",
                        trial -> photo(trial, trial.draft().without(PHOTO), ProblemCode.E201)),
                Case.alone(
                        "C-FORM-02",
                        "照片不是图片的公告以 E206 退回",
                        "A notice whose photo is no picture is sent back with E206",
                        "X-28 E206",
                        trial -> photo(trial, trial.draft().with(PHOTO, "bm90IGEgcGljdHVyZQ=="), ProblemCode.E206)),
                Case.alone(
                        "C-FORM-03", "同一字段出现两次的表单被退回", "A form with a field twice is sent back", "E103", Forms::twice),
                Case.alone(
                        "C-FORM-04",
                        "规范没有的字段被退回",
                        "A field that the contract does not have is sent back",
                        "E103",
                        trial -> sentBack(
                                trial, trial.post(withField(trial.draft(), "id_card", "none")), ProblemCode.E103)));
    }

    private static Draft withField(Draft draft, String name, String value) {
        draft.letter().insert("/" + name, "/title", value);
        return draft;
    }

    private static void photo(Trial trial, Draft draft, ProblemCode code) throws IOException, InterruptedException {
        Reply reply = trial.post(draft);
        sentBack(trial, reply, code);
        trial.must(
                trial.contract().receipts().problems(reply.bytes()).stream()
                        .map(Problem::code)
                        .anyMatch(told -> told == code || code == ProblemCode.E201 && told == ProblemCode.E103),
                code,
                Place.at(PHOTO_PLACE),
                "没有应有的错误代码",
                "The right code is not among the problems");
    }

    private static void twice(Trial trial) throws IOException, InterruptedException {
        Draft draft = trial.draft();
        byte[] twice = Broken.edited(draft, form -> {
            int begin = form.indexOf("name=\"title\"");
            int part = form.lastIndexOf("\r\n--", begin);
            int end = form.indexOf("\r\n--", begin);
            return form.substring(0, end) + form.substring(part, end) + form.substring(end);
        });
        sentBack(trial, trial.post(draft, twice, draft.contentType()), ProblemCode.E103);
    }

    private static void sentBack(Trial trial, Reply reply, ProblemCode code) {
        trial.must(
                trial.isSentBack(reply),
                code,
                Place.WHOLE,
                "应当退回，状态却是 " + reply.status(),
                "It should be sent back, but the status is " + reply.status());
    }
}
