package org.jieli.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.Cast.ANYANG;
import static org.jieli.routes.Cast.CHANGZHI;
import static org.jieli.routes.Cast.HEBI;
import static org.jieli.routes.Cast.LULIANG;
import static org.jieli.schemas.message.MessageType.E1;
import static org.jieli.schemas.message.MessageType.E2;
import static org.jieli.schemas.message.MessageType.E4;
import static org.jieli.schemas.message.MessageType.E5;

import java.util.List;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.CrossStationEnquiry;
import org.jieli.schemas.interchange.EnquiryReply;
import org.jieli.schemas.interchange.GuardianVerifyRequest;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Org;
import org.junit.jupiter.api.Test;

/** What do other stations know (domain.md 1.7, 2.3 E)? */
class EnquiryTest {

    private final Stage stage = new Stage();

    @Test
    void anEnquiryWithinTheProvinceHasNoCopies() {
        Decision enquiry = ask(Orgs.lvliang());

        assertThat(Stage.receivers(enquiry)).containsExactly("luliang");
        assertThat(Stage.copies(enquiry)).isEmpty();
    }

    @Test
    void anEnquiryAcrossProvincesIsCopiedToBothBureaus() {
        Decision enquiry = ask(Orgs.anyang());

        assertThat(Stage.receivers(enquiry)).containsExactly("anyang");
        assertThat(Stage.copies(enquiry)).containsExactlyInAnyOrder("shanxi-bureau", "henan-bureau");
    }

    @Test
    void everyAskedStationAnswersOnceToTheAsker() {
        ask(Orgs.lvliang(), Orgs.anyang());

        assertThat(Stage.receivers(stage.says(LULIANG, E2))).containsExactly("changzhi");
        assertThat(Stage.receivers(stage.says(ANYANG, E2))).containsExactly("changzhi");
        assertThat(Stage.codes(stage.says(ANYANG, E2))).containsExactly("E404 body.enquiryNo");
    }

    @Test
    void aStationThatWasNotAskedCannotAnswer() {
        ask(Orgs.anyang());

        assertThat(Stage.codes(stage.says(HEBI, E2))).containsExactly("E404 body.enquiryNo");
    }

    @Test
    void anAnswerToNoEnquiryIsRefused() {
        assertThat(Stage.codes(stage.says(ANYANG, E2, EnquiryReply.class, reply -> {})))
                .containsExactly("E404 body.enquiryNo");
    }

    @Test
    void theGuardianIsAskedForAtTheHomePlaceEvenIfNobodyIsNamed() {
        Message request = Samples.message(E4);
        request.getEnvelope().setReceiverOrg(null);
        ((GuardianVerifyRequest) request.getBody()).getClaimedPerson().setHukouDivision("410622");

        assertThat(Stage.receivers(stage.says(CHANGZHI, request))).containsExactly("hebi");
        assertThat(Stage.receivers(stage.says(HEBI, E5))).containsExactly("changzhi");
        assertThat(stage.state(Story.VERIFY_NO)).isEqualTo("ANSWERED");
    }

    private Decision ask(Org... orgs) {
        return stage.says(CHANGZHI, E1, CrossStationEnquiry.class, body -> {
            body.getAskedOrgs().clear();
            body.getAskedOrgs().addAll(List.of(orgs));
        });
    }
}
