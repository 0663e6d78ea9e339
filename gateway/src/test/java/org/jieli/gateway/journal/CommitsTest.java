package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.handover;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Transactions;
import org.jieli.gateway.storage.Days;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.Lease;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.journal.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Calls that share a commit do not harm each other. */
@ExtendWith(TestDatabase.class)
class CommitsTest {

    private JdbcTemplate jdbc;
    private Journal journal;
    private Commits commits;

    @BeforeEach
    void open(DataSource database) {
        jdbc = new JdbcTemplate(database);
        journal = new PostgresJournal(database);
        commits = commits(database);
    }

    @Test
    void aGroupIsOneCommit() {
        List<Member<?>> group = IntStream.rangeClosed(1, 64)
                .<Member<?>>mapToObj(
                        i -> accepting(message(i).ofCase("A-" + i).to("hebi").build()))
                .toList();
        commits.commit(group);

        assertThat(jdbc.queryForList("select distinct cast(xmin as text) from message", String.class))
                .hasSize(1);
        assertThat(group).allSatisfy(member -> assertThat(member.await()).isEqualTo(new Kept.New(List.of())));
        assertThat(claim()).hasSize(64);
    }

    @Test
    void aMessageThatTheDatabaseRefusesHarmsNoOther() {
        Accepting unstorable = accepting(message(7).ofCase("A-7\0").build());
        List<Accepting> good = IntStream.rangeClosed(20, 40)
                .mapToObj(i -> accepting(message(i).build()))
                .toList();
        List<Member<?>> group = new java.util.ArrayList<>(good);
        group.add(11, unstorable);

        commits.commit(group);

        assertThatThrownBy(unstorable::await).isInstanceOf(JournalException.class);
        assertThat(good).allSatisfy(member -> assertThat(member.await()).isInstanceOf(Kept.New.class));
        assertThat(journal.lives(id(20), "jieli")).hasSize(1);
        assertThat(journal.lives(id(7), "jieli")).isEmpty();
    }

    @Test
    void aCallThatIsOvertakenHarmsNoOther() {
        Accepting good = accepting(
                message(1).step(0, handover("J1", "PROPOSED", 1)).to("hebi").build());
        Accepting stale =
                accepting(message(2).step(3, handover("J2", "ACCEPTED", 4)).build());

        commit(good, stale);

        assertThat(good.await()).isInstanceOf(Kept.New.class);
        assertThat(stale.await()).isEqualTo(new Kept.Stale());
        assertThat(journal.lives(id(2), "jieli")).isEmpty();
        assertThat(claim()).hasSize(1);
    }

    @Test
    void anOutcomeWhoseFollowUpIsStaleHarmsNoOther() {
        commit(
                accepting(message(1).to("hebi").build()),
                accepting(message(2).to("hebi").build()));
        List<Delivery> claimed = claim();
        Recording stale = recording(
                claimed.get(0),
                List.of(message(3).step(3, handover("J2", "ACCEPTED", 4)).build()));
        Recording good =
                recording(claimed.get(1), List.of(message(4).to("changzhi").build()));

        commit(stale, good);

        assertThatThrownBy(stale::await).isInstanceOf(JournalException.class);
        assertThat(good.await()).isTrue();
        assertThat(way(1).state()).isEqualTo(DeliveryState.IN_FLIGHT);
        assertThat(way(2).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(journal.lives(id(4), "jieli")).hasSize(1);
    }

    @Test
    void aCopyGetsTheReceiptOfTheFirstEvenIfItsStepsAreStale() {
        Acceptance opening = message(1).step(0, handover("J1", "PROPOSED", 1)).build();
        commit(accepting(opening));
        Accepting copy = accepting(opening);

        commit(copy, accepting(message(2).build()));

        assertThat(copy.await()).usingRecursiveComparison().isEqualTo(new Kept.Duplicate(opening.receipt()));
    }

    @Test
    void ofOneCaseToOneReceiverOnlyTheFirstOfAGroupIsSentAtOnce() {
        Lease lease = new Lease("node", MORNING.plus(Duration.ofHours(1)));
        List<Accepting> group = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> accepting(
                        message(i).ofCase("A-1").sentAtOnce("hebi", lease).build()))
                .toList();

        commits.commit(List.copyOf(group));

        assertThat(group.get(0).await()).isInstanceOfSatisfying(Kept.New.class, first -> assertThat(first.leased())
                .hasSize(1));
        assertThat(group.get(1).await()).isEqualTo(new Kept.New(List.of()));
        assertThat(claim()).isEmpty();
        commit(recording(((Kept.New) group.get(0).await()).leased().getFirst(), List.of()));
        assertThat(claim()).extracting(delivery -> delivery.key().messageId()).containsExactly(id(2));
    }

    @Test
    void whatEndsAndWhatFollowsItMayShareACommit() {
        commit(accepting(message(1).ofCase("A-1").to("hebi").build()));
        Recording ending = recording(claim().getFirst(), List.of());

        commit(ending, accepting(message(2).ofCase("A-1").to("hebi").build()));

        assertThat(claim()).extracting(delivery -> delivery.key().messageId()).containsExactly(id(2));
    }

    @Test
    void twoDeliveriesOfOneCaseToOneReceiverAreNeverInFlight() {
        commit(
                accepting(message(1).ofCase("A-1").to("hebi").build()),
                accepting(message(2).ofCase("A-1").to("hebi").build()));

        assertThatThrownBy(() -> jdbc.update("update delivery set state = 'IN_FLIGHT'"))
                .hasMessageContaining("delivery_one_of_a_case_in_flight");
    }

    @Test
    void bytesComeBackAsTheyWereHoweverLong() {
        String words = "护送通知".repeat(5000);
        commit(accepting(message(1).saying(words).to("hebi").build()));

        assertThat(claim().getFirst().interchange())
                .isEqualTo(message(1).saying(words).build().message().interchange());
        assertThat(journal.lives(id(1), "jieli").getFirst().message())
                .usingRecursiveComparison()
                .isEqualTo(message(1).saying(words).build().message());
    }

    @Test
    void aDatabaseThatIsGoneIsToldToEveryCaller() {
        Commits gone = commits(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("gone", "08006");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
        Accepting message = accepting(message(1).build());
        Recording outcome = recording(
                new Delivery(
                        1, message(1).build().message().key(), null, "hebi", false, false, 0, 1, MORNING, new byte[0]),
                List.of());

        gone.commit(List.of(message, outcome));

        assertThatThrownBy(message::await).isInstanceOf(JournalException.class).hasMessageContaining("08006");
        assertThatThrownBy(outcome::await).isInstanceOf(JournalException.class);
    }

    private static Commits commits(DataSource database) {
        return new Commits(new Transactions(database), new Days(database), new Group(new JdbcTemplate(database)));
    }

    private void commit(Member<?>... members) {
        commits.commit(List.of(members));
    }

    private static Accepting accepting(Acceptance acceptance) {
        return new Accepting(acceptance, List.of());
    }

    private static Recording recording(Delivery delivery, List<Acceptance> followUps) {
        return new Recording(
                new Outcome(
                        delivery.id(),
                        delivery.attempt(),
                        DeliveryState.DELIVERED,
                        MORNING,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                followUps);
    }

    private List<Delivery> claim() {
        return journal.claim("node", 100, MORNING, Duration.ofMinutes(1), Room.unlimited());
    }

    private MessageLife.Way way(int number) {
        return journal.lives(id(number), "jieli").getFirst().deliveries().getFirst();
    }
}
