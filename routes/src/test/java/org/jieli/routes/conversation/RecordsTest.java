package org.jieli.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.Cast.ANYANG;
import static org.jieli.routes.Cast.CHANGZHI;
import static org.jieli.routes.Cast.HEBI;
import static org.jieli.routes.Cast.NATIONAL;
import static org.jieli.schemas.message.MessageType.A1;
import static org.jieli.schemas.message.MessageType.A2;
import static org.jieli.schemas.message.MessageType.A3;
import static org.jieli.schemas.message.MessageType.A5;
import static org.jieli.schemas.message.MessageType.B1;
import static org.jieli.schemas.message.MessageType.B2;
import static org.jieli.schemas.message.MessageType.D1;
import static org.jieli.schemas.message.MessageType.D3;
import static org.jieli.schemas.message.MessageType.G1;
import static org.jieli.schemas.message.MessageType.G2;
import static org.jieli.schemas.message.MessageType.G3;
import static org.jieli.schemas.message.MessageType.Z1;

import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.RescueRecordClose;
import org.junit.jupiter.api.Test;

/** Rescue records, the registry, tracing notices, aftercare: who gets what, and what the state does not allow. */
class RecordsTest {

    private final Stage stage = new Stage();

    @Test
    void aNewRecordGoesToTheRegistryAndOpensCustody() {
        Decision created = stage.says(CHANGZHI, A1);

        assertThat(Stage.receivers(created)).containsExactly("national");
        assertThat(stage.custodian(Story.CASE.value())).isEqualTo(Orgs.CHANGZHI_STATION);
        assertThat(stage.state(Story.CASE.value())).isEqualTo("IN_STATION");
    }

    @Test
    void aCaseNumberIsRegisteredOnce() {
        stage.says(CHANGZHI, A1);

        assertThat(Stage.codes(stage.says(CHANGZHI, A1))).containsExactly("E404 body.caseNo");
    }

    @Test
    void aStationRegistersOnlyCasesOfItsOwnNumbers() {
        assertThat(Stage.codes(stage.says(ANYANG, A1))).containsExactly("E303 body.caseNo");
    }

    @Test
    void aVisitIsReportedOnce() {
        Message task = Samples.message(G1);
        task.getEnvelope().setSenderOrg(Orgs.CHANGZHI_STATION);
        task.getEnvelope().setReceiverOrg(Orgs.HEBI_STATION);
        stage.says(CHANGZHI, task);
        stage.says(HEBI, G2);

        assertThat(Stage.codes(stage.says(HEBI, G2))).containsExactly("E404 body.visitNo");
    }

    @Test
    void anUpdateOfAnUnknownCaseIsRefused() {
        assertThat(Stage.codes(stage.says(CHANGZHI, A2))).containsExactly("E401 envelope.caseNo");
    }

    @Test
    void anotherStationCannotChangeTheRecord() {
        stage.says(CHANGZHI, A1);

        assertThat(Stage.codes(stage.says(ANYANG, A2))).containsExactly("E303 envelope.caseNo");
    }

    @Test
    void aClosedCaseStaysClosed() {
        stage.says(CHANGZHI, A1);
        stage.says(CHANGZHI, A3, RescueRecordClose.class, body -> body.setHandoverNo(null));

        assertThat(Stage.codes(stage.says(CHANGZHI, A2))).containsExactly("E404 body.caseNo");
    }

    @Test
    void aCloseThatNamesAnUnknownHandoverIsRefused() {
        stage.says(CHANGZHI, A1);

        assertThat(Stage.codes(stage.says(CHANGZHI, A3))).containsExactly("E404 body.handoverNo");
    }

    @Test
    void theRegistryAnswersWhoAsked() {
        assertThat(Stage.receivers(stage.says(CHANGZHI, B1))).containsExactly("national");
        assertThat(Stage.receivers(stage.says(NATIONAL, B2))).containsExactly("changzhi");
        assertThat(Stage.receivers(stage.says(NATIONAL, A5))).containsExactly("changzhi");
    }

    @Test
    void aNoticeIsPublishedAndWithdrawnOnce() {
        assertThat(Stage.receivers(stage.says(CHANGZHI, D1))).containsExactly("xunqin");
        assertThat(Stage.receivers(stage.says(CHANGZHI, D3))).containsExactly("xunqin");
        assertThat(stage.state(Story.NOTICE_NO)).isEqualTo("WITHDRAWN");
        assertThat(Stage.codes(stage.says(CHANGZHI, D3))).containsExactly("E404 body.noticeNo");
    }

    @Test
    void aStationCannotWithdrawTheNoticeOfAnother() {
        stage.says(CHANGZHI, D1);

        assertThat(Stage.codes(stage.says(ANYANG, D3))).containsExactly("E404 body.noticeNo");
    }

    @Test
    void aVisitIsReportedToTheRegistryAndToWhoAskedForIt() {
        Message task = Samples.message(G1);
        task.getEnvelope().setSenderOrg(Orgs.CHANGZHI_STATION);
        task.getEnvelope().setReceiverOrg(Orgs.HEBI_STATION);

        assertThat(Stage.receivers(stage.says(CHANGZHI, task))).containsExactly("hebi");
        assertThat(Stage.receivers(stage.says(HEBI, G2))).containsExactlyInAnyOrder("national", "changzhi");
        assertThat(stage.state(Story.VISIT_NO)).isEqualTo("DONE");
    }

    @Test
    void aReportWithoutTaskIsRefused() {
        assertThat(Stage.codes(stage.says(HEBI, G2))).containsExactly("E404 body.visitNo");
    }

    @Test
    void theRiskRegisterIsKeptByTheRegistry() {
        assertThat(Stage.receivers(stage.says(HEBI, G3))).containsExactly("national");
    }

    @Test
    void receiptsAreNotTakenAsMessages() {
        assertThat(Stage.codes(stage.says(CHANGZHI, Z1))).containsExactly("E404 envelope.messageType");
    }
}
