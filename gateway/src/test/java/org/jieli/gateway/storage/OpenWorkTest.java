package org.jieli.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.Cast.CHANGZHI;
import static org.jieli.routes.Cast.HEBI;
import static org.jieli.routes.Cast.HENAN_POLICE;
import static org.jieli.routes.Cast.SHANXI_POLICE;
import static org.jieli.schemas.message.MessageType.A1;
import static org.jieli.schemas.message.MessageType.C1;
import static org.jieli.schemas.message.MessageType.C3;
import static org.jieli.schemas.message.MessageType.F1;
import static org.jieli.schemas.message.MessageType.F2;
import static org.jieli.schemas.message.MessageType.F3;
import static org.jieli.schemas.message.MessageType.F4;
import static org.jieli.schemas.message.MessageType.F6;
import static org.jieli.schemas.message.MessageType.F7;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jieli.gateway.config.RetentionSettings;
import org.jieli.gateway.journal.PostgresJournal;
import org.jieli.gateway.storage.Retention.Gone;
import org.jieli.routes.Cast;
import org.jieli.routes.conversation.Decision;
import org.jieli.routes.conversation.Stage;
import org.jieli.routes.deadline.Deadlines;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.own.OwnMessages;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.IdentityOutcome;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.IdentityResult;
import org.jieli.schemas.interchange.ReturnVisitTask;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bytes that open work will read again outlive their class, and go when it has ended. Everything is delivered at once here. */
@ExtendWith(OwnDatabase.class)
class OpenWorkTest {

    private static final RetentionSettings SETTINGS =
            new RetentionSettings(Period.ofYears(5), Period.ofDays(30), Period.ofDays(7), Period.ofYears(30));

    private static final Instant START = Stage.NOW;
    private static final Instant IN_EIGHT_DAYS = START.plus(Duration.ofDays(8));
    private static final Instant IN_A_MONTH = START.plus(Duration.ofDays(31));
    private static final Instant IN_TWO_MONTHS = START.plus(Duration.ofDays(62));
    private static final Instant IN_SIX_YEARS = START.plus(Duration.ofDays(6 * 366));

    private JdbcTemplate jdbc;
    private Journal journal;
    private Retention retention;
    private Stage stage;

    @BeforeEach
    void open(DataSource empty) {
        jdbc = new JdbcTemplate(empty);
        journal = new PostgresJournal(empty);
        retention = new Retention(empty, SETTINGS);
        stage = new Stage(journal);
    }

    @Test
    void theVisitIsTaskedThoughTheNoticeIsPastItsTimeAndThenTheNoticeGoes() {
        stage.says(CHANGZHI, A1);
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2);
        stage.says(CHANGZHI, F4);
        stage.says(CHANGZHI, F6);
        stage.says(CHANGZHI, F7);
        stage.says(HEBI, F7);
        MessageKey notice = only("F1");

        assertThat(run(IN_A_MONTH)).contains("payload_t3_20230210");
        assertThat(journal.message(notice)).isPresent();
        assertThat(messages("select message_id, sender_org from message m where no in (select no from payload_hold)"))
                .containsExactly(notice);

        assertThat(fire(IN_TWO_MONTHS)).isEqualTo(1);
        ReturnVisitTask task = (ReturnVisitTask)
                Messages.decode(journal.message(only("G1")).orElseThrow().interchange())
                        .getBody();
        HandoverNotice said = (HandoverNotice) Samples.message(F1).getBody();
        assertThat(task.getPerson()).usingRecursiveComparison().isEqualTo(said.getPerson());

        run(IN_TWO_MONTHS);
        assertThat(journal.message(notice)).isEmpty();
        assertThat(held("payload")).isZero();
    }

    @Test
    void theNoticeOfAHandoverThatIsStillOnItsWayStays() {
        stage.says(CHANGZHI, A1);
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2);
        MessageKey notice = only("F1");

        run(IN_A_MONTH);
        assertThat(journal.message(notice)).isPresent();
        stage.at(IN_A_MONTH);
        stage.says(CHANGZHI, F4);
        stage.says(CHANGZHI, F6);
        stage.says(CHANGZHI, F7);
        stage.says(HEBI, F7);
        run(IN_A_MONTH);

        assertThat(fire(IN_TWO_MONTHS)).isEqualTo(1);
    }

    @Test
    void theNoticeOfARevokedHandoverGoesInItsTime() {
        stage.says(CHANGZHI, A1);
        stage.says(CHANGZHI, F1);
        stage.says(CHANGZHI, F3);

        run(IN_A_MONTH);

        assertThat(journal.message(only("F1"))).isEmpty();
    }

    @Test
    void theNextDomainIsAskedThoughTheQueryIsPastItsTimeAndThenTheQueryGoes() {
        askBoth();
        MessageKey query = only("C1");

        assertThat(run(IN_EIGHT_DAYS)).contains("payload_t4_20230210");
        stage.at(IN_EIGHT_DAYS);
        Decision nothing = stage.says(SHANXI_POLICE, C3, IdentityResult.class, OpenWorkTest::foundNothing);

        assertThat(nothing.followUps()).singleElement().satisfies(next -> assertThat(next.receiver())
                .isEqualTo(HENAN_POLICE));
        run(IN_EIGHT_DAYS);
        assertThat(journal.message(query)).isPresent();

        stage.says(HENAN_POLICE, C3, IdentityResult.class, OpenWorkTest::foundNothing);
        assertThat(stage.state(Story.QUERY_NO)).isEqualTo("ANSWERED");
        run(IN_EIGHT_DAYS);
        assertThat(journal.message(query)).isEmpty();
    }

    @Test
    void theRecordOfAQueryThatNobodyAnsweredStaysWithItsBytes() {
        askBoth();
        MessageKey query = only("C1");

        run(IN_SIX_YEARS);
        run(IN_SIX_YEARS);
        assertThat(journal.message(query)).isPresent();

        stage.at(IN_SIX_YEARS);
        stage.says(SHANXI_POLICE, C3);
        run(IN_SIX_YEARS);
        assertThat(journal.message(query)).isEmpty();
        assertThat(held("payload") + held("message")).isZero();
    }

    private void askBoth() {
        stage.says(CHANGZHI, C1, IdentityQuery.class, query -> {
            query.getTargets().clear();
            query.getTargets().addAll(List.of("140000", "410000"));
        });
    }

    private static void foundNothing(IdentityResult result) {
        result.setResult(IdentityOutcome.NONE);
        result.getCandidates().clear();
    }

    private List<String> run(Instant now) {
        jdbc.update("delete from delivery");
        return retention.run(now, "jieli").orElseThrow().stream()
                .map(Gone::partition)
                .toList();
    }

    private int fire(Instant now) {
        OwnMessages own = new OwnMessages(Cast.NATIONAL, UUID::randomUUID);
        return new Deadlines(journal, stage.conversations(), Cast.directory(), own, () -> "node", () -> now).fire();
    }

    private MessageKey only(String type) {
        List<MessageKey> keys = messages("select message_id, sender_org from message where type = '" + type + "'");
        assertThat(keys).hasSize(1);
        return keys.getFirst();
    }

    private List<MessageKey> messages(String sql) {
        return jdbc.query(sql, (row, n) -> new MessageKey(row.getString("sender_org"), row.getString("message_id")));
    }

    private long held(String table) {
        return jdbc.queryForObject("select count(*) from " + table + "_hold", Long.class);
    }
}
