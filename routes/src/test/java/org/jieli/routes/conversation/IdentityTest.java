package org.jieli.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.Cast.CHANGZHI;
import static org.jieli.routes.Cast.HEBI;
import static org.jieli.routes.Cast.HENAN_POLICE;
import static org.jieli.routes.Cast.SHANXI_POLICE;
import static org.jieli.schemas.message.MessageType.A1;
import static org.jieli.schemas.message.MessageType.C1;
import static org.jieli.schemas.message.MessageType.C2;
import static org.jieli.schemas.message.MessageType.C3;
import static org.jieli.schemas.message.MessageType.C4;

import java.util.List;
import java.util.Map;
import org.jieli.routes.journal.AcceptanceBuilder;
import org.jieli.routes.journal.Conversation;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.IdentityConfirm;
import org.jieli.schemas.interchange.IdentityOutcome;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.IdentityResult;
import org.junit.jupiter.api.Test;

/** Who is the man? The police of two provinces are asked in turn (domain.md 1.7, 2.2 rule 4). */
class IdentityTest {

    private final Stage stage = new Stage();

    @Test
    void theQueryGoesToTheFirstPoliceDomainOnly() {
        Decision query = askBoth();

        assertThat(Stage.receivers(query)).containsExactly("shanxi-police");
    }

    @Test
    void theReceiptAndTheResultGoToTheStationThatAsked() {
        askBoth();

        assertThat(Stage.receivers(stage.says(SHANXI_POLICE, C2))).containsExactly("changzhi");
        assertThat(stage.state(Story.QUERY_NO)).isEqualTo("RECEIPTED");
        assertThat(Stage.receivers(stage.says(SHANXI_POLICE, C3))).containsExactly("changzhi");
        assertThat(stage.state(Story.QUERY_NO)).isEqualTo("ANSWERED");
    }

    @Test
    void whereTheFirstDomainKnowsNothingTheNextIsAsked() {
        askBoth();

        Decision nothing = stage.says(SHANXI_POLICE, C3, IdentityResult.class, IdentityTest::foundNothing);

        assertThat(Stage.receivers(nothing)).containsExactly("changzhi");
        assertThat(nothing.followUps()).singleElement().satisfies(next -> {
            assertThat(next.receiver().name()).isEqualTo("henan-police");
            assertThat(next.message().getEnvelope().getSenderOrg()).isEqualTo(Orgs.CHANGZHI_STATION);
            assertThat(((IdentityQuery) next.message().getBody()).getQueryNo()).isEqualTo(Story.QUERY_NO);
        });
        assertThat(Stage.receivers(stage.says(HENAN_POLICE, C3))).containsExactly("changzhi");
        assertThat(stage.state(Story.QUERY_NO)).isEqualTo("ANSWERED");
    }

    @Test
    void aQueryThatIsNotKeptIsNeverTakenForOneWithoutFurtherDomains() {
        Map<String, String> facts = Map.of(
                "asker", Orgs.CHANGZHI_STATION,
                "asked", Orgs.SHANXI_POLICE,
                "wave", "0",
                "query.sender", Orgs.CHANGZHI_STATION,
                "query.id", AcceptanceBuilder.id(9));
        Conversation query = new Conversation(Story.QUERY_NO, "IDENTITY_QUERY", "SENT", 1, Story.CASE.value(), facts);
        stage.journal().accept(AcceptanceBuilder.message(1).step(0, query).build(), List.of());

        Decision nothing = stage.says(SHANXI_POLICE, C3, IdentityResult.class, IdentityTest::foundNothing);

        assertThat(Stage.receivers(nothing)).containsExactly("changzhi");
        assertThat(nothing.followUps()).isEmpty();
        assertThat(stage.state(Story.QUERY_NO)).isEqualTo("PARTIAL");
    }

    @Test
    void theLastDomainThatKnowsNothingEndsTheQuery() {
        askBoth();
        stage.says(SHANXI_POLICE, C3, IdentityResult.class, IdentityTest::foundNothing);

        stage.says(HENAN_POLICE, C3, IdentityResult.class, IdentityTest::foundNothing);

        assertThat(stage.state(Story.QUERY_NO)).isEqualTo("ANSWERED");
    }

    @Test
    void policeThatWereNotAskedCannotAnswer() {
        askBoth();

        assertThat(Stage.codes(stage.says(HENAN_POLICE, C3))).containsExactly("E303 body.queryNo");
    }

    @Test
    void anAnswerAfterTheFinalAnswerIsRefused() {
        askBoth();
        stage.says(SHANXI_POLICE, C3);

        assertThat(Stage.codes(stage.says(SHANXI_POLICE, C3))).containsExactly("E404 body.queryNo");
    }

    @Test
    void aStationThatIsNotResponsibleCannotSayWhoThePersonIs() {
        stage.says(CHANGZHI, A1);

        assertThat(Stage.codes(stage.says(HEBI, C4))).containsExactly("E303 body.caseNo");
    }

    @Test
    void aDomainThatNobodyServesIsSaidWithItsPlace() {
        Decision query = stage.says(CHANGZHI, C1, IdentityQuery.class, body -> targets(body, "140000", "540000"));

        assertThat(Stage.codes(query)).containsExactly("E503 body.targets[1]");
    }

    @Test
    void theConfirmationIsToldToEverybodyWhoWasAsked() {
        stage.says(CHANGZHI, A1);

        Decision confirm = stage.says(CHANGZHI, C4, IdentityConfirm.class, body -> {
            body.getNotifyList().clear();
            body.getNotifyList()
                    .addAll(List.of(
                            Orgs.registry(), Orgs.shanxiPolice(), Orgs.henanPolice(), Orgs.anyang(), Orgs.hebi()));
        });

        assertThat(Stage.receivers(confirm))
                .containsExactlyInAnyOrder("national", "shanxi-police", "henan-police", "anyang", "hebi");
        assertThat(stage.state(Story.CASE.value())).isEqualTo("IDENTITY_CONFIRMED");
    }

    private Decision askBoth() {
        return stage.says(CHANGZHI, C1, IdentityQuery.class, body -> targets(body, "140000", "410000"));
    }

    private static void targets(IdentityQuery query, String... targets) {
        query.getTargets().clear();
        query.getTargets().addAll(List.of(targets));
    }

    private static void foundNothing(IdentityResult result) {
        result.setResult(IdentityOutcome.NONE);
        result.getCandidates().clear();
    }
}
