package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.List;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Conversation;
import org.jieli.simulators.certify.trial.FolderPost;
import org.jieli.simulators.certify.trial.Trial;

/** How a system deals with its folders. */
public final class Boxes {

    private static final String RARE = "王䶮\uD842\uDFB7";

    private Boxes() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(
                Case.together(
                        "C-BOX-01",
                        "不碰 .part 文件，改名后才取",
                        "A .part is left alone until it has its name",
                        "§2.5 X-34",
                        Boxes::part),
                Case.together(
                        "C-BOX-02",
                        "姓名中有生僻字的通知照样答复",
                        "A notice with a name of rare characters is answered",
                        "§4.12 X-21",
                        Boxes::rare),
                Case.afterwards(
                        "C-BOX-03",
                        "文件改名之后不再变化",
                        "A file does not change once it has its name",
                        "§2.5",
                        trial -> none(trial, post(trial).grown())),
                Case.afterwards(
                        "C-BOX-04",
                        "最后一行有换行",
                        "The last row has its line end",
                        "§2.5 E101",
                        trial -> none(trial, post(trial).unfinished())),
                Case.afterwards(
                        "C-BOX-05",
                        "文件名以 .csv 或 .tsv 结尾",
                        "The names of files end with .csv or .tsv",
                        "§2.5",
                        trial -> none(trial, post(trial).odd())));
    }

    private static FolderPost post(Trial trial) {
        return (FolderPost) trial.bench().courier();
    }

    private static void part(Trial trial) throws IOException, InterruptedException {
        Conversation conversation = trial.expect(trial.draft());
        post(trial).write(conversation.question());
        boolean early = trial.watch(conversation, trial.bench().pace().quiet()).isPresent();
        trial.must(
                !early && post(trial).isUntouched(conversation.question()),
                ProblemCode.E101,
                Place.WHOLE,
                ".part 文件被取走或答复了",
                "The .part was taken or answered");
        if (post(trial).isUntouched(conversation.question())) {
            post(trial).finish(conversation.question());
            trial.await(conversation, "答复 / answer");
        }
    }

    private static void rare(Trial trial) throws IOException, InterruptedException {
        trial.await(trial.ask(trial.draft().with(trial.mark("NAME"), RARE)), "答复 / answer");
    }

    private static void none(Trial trial, List<String> files) {
        trial.must(
                files.isEmpty(), ProblemCode.E101, Place.WHOLE, "共 " + files.size() + " 个文件", "Files: " + files.size());
    }
}
