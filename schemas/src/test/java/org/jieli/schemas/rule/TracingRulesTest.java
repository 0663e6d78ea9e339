package org.jieli.schemas.rule;

import org.jieli.schemas.fixture.People;
import org.jieli.schemas.interchange.Priority;
import org.jieli.schemas.interchange.TracingNoticePublish;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracingRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号410524197903159992",
                "身份证14040319770808999x。",
                "号码４１０５２４１９７９０３１５９９９２",
                "410524 19790315 9992"
            })
    void aCitizenNumberInAPublicTextIsSentBack(String text) {
        notice().with(it -> it.setFeatures(text)).isAnError(ProblemCode.E103, "V-41", "body.features");
    }

    @ParameterizedTest
    @ValueSource(strings = {"哥哥电话13800000000", "联系１３８００００００００", "138-0000-0000"})
    void aMobilePhoneInAPublicTextIsSentBack(String text) {
        notice().with(it -> it.setTitle(text)).isAnError(ProblemCode.E103, "V-41", "body.title");
    }

    @Test
    void ordinaryNumbersAndThePhoneOfTheStationAreNoSecret() {
        notice().with(it -> it.setFeatures("2023年2月6日8时，身高172，0355-0000001"))
                .with(it -> it.setOrgPhone("13800000001"))
                .isClean();
    }

    @Test
    void aNoticeAboutAMinorWasApproved() {
        minor().isAnError(ProblemCode.E306, "V-42", "body.minorApproval");
        minor().with(it -> it.setMinorApproval(People.leader())).isClean();
    }

    private static Checked<TracingNoticePublish> minor() {
        return notice().inEnvelope(it -> it.setPriority(Priority.MINOR));
    }

    private static Checked<TracingNoticePublish> notice() {
        return Checked.sample(MessageType.D1, TracingNoticePublish.class);
    }
}
