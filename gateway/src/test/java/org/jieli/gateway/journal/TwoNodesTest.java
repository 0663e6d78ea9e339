package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.gateway.http.Notices;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Wire;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.Relay;
import org.jieli.routes.RelaySettings;
import org.jieli.routes.delivery.DeliverySettings;
import org.jieli.routes.delivery.DispatcherSettings;
import org.jieli.routes.delivery.HttpSettings;
import org.jieli.routes.delivery.RetrySchedule;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.NewDeadline;
import org.jieli.routes.journal.Nodes;
import org.jieli.routes.journal.Parking;
import org.jieli.routes.journal.Shared;
import org.jieli.routes.journal.Step;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one PostgreSQL: what must happen once happens once, though one of them dies in the middle of it. */
@ExtendWith(TestDatabase.class)
class TwoNodesTest {

    private static final int DEADLINES = 160;
    private static final int FIRED_BEFORE_DEATH = 20;
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Dialect STANDARD = Dialects.named("interchange").orElseThrow();
    private static final Partner HEBI = new Partner(
            "hebi",
            Orgs.HEBI_STATION,
            "hebi",
            Role.STATION,
            STANDARD,
            List.of("410600"),
            Context.STRICT,
            Optional.empty());

    private final AtomicReference<Instant> today = new AtomicReference<>(Instant.now());
    private DataSource database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open(DataSource empty) {
        database = empty;
        jdbc = new JdbcTemplate(empty);
    }

    @Test
    void everyDeadlineFiresExactlyOnceThoughANodeDiesBetweenThem() throws Exception {
        Instant due = Instant.now().plus(Duration.ofDays(30));
        Journal journal = new PostgresJournal(database);
        IntStream.range(0, DEADLINES).forEach(number -> journal.accept(handover(due), List.of()));
        AtomicInteger firing = new AtomicInteger(FIRED_BEFORE_DEATH);
        try (Relay east = node("east", firing);
                Relay west = node("west", new AtomicInteger(Integer.MAX_VALUE))) {
            east.start();
            west.start();
            assertThat(tasks()).isZero();

            today.set(due);

            await().atMost(SOON).untilAsserted(() -> assertThat(tasks()).isEqualTo(DEADLINES));
            assertThat(firing).as("east died in the middle").hasNonPositiveValue();
            assertThat(jdbc.queryForObject("select count(distinct case_no) from message where type = 'G1'", Long.class))
                    .isEqualTo(DEADLINES);
            assertThat(jdbc.queryForObject("select count(*) from deadline where fired_at is null", Long.class))
                    .isZero();
        }
    }

    @Test
    void aPollHasOneHolderAtAnyTimeThoughItsNodeGoes() throws Exception {
        List<String> holders = new ArrayList<>();
        try (Relay west = node("west", new AtomicInteger(Integer.MAX_VALUE))) {
            try (Relay east = node("east", new AtomicInteger(Integer.MAX_VALUE))) {
                east.start();
                west.start();
                for (int look = 0; look < 100; look++) {
                    note(east, "east", holders);
                    note(west, "west", holders);
                }
            }
            await().atMost(SOON).until(() -> note(west, "west", holders));
        }
        assertThat(holders.stream().distinct()).containsExactly("east", "west");
        assertThat(holders.subList(0, 100)).containsOnly("east");
    }

    private static boolean note(Relay node, String name, List<String> holders) {
        boolean holds = node.membership().holds("poll qinxian");
        if (holds) {
            holders.add(name);
        }
        return holds;
    }

    private long tasks() {
        return jdbc.queryForObject("select count(*) from message where type = 'G1'", Long.class);
    }

    /** A handover that is over but for the first visit, which is due then. */
    private static Acceptance handover(Instant due) {
        Message notice = Notices.toHebi();
        String caseNo = notice.getEnvelope().getCaseNo();
        String key = ((HandoverNotice) notice.getBody()).getHandoverNo();
        byte[] xml = Messages.encode(notice);
        Wire wire = new Wire(xml, "application/xml;charset=UTF-8");
        Map<String, String> facts = Map.of(
                "notice.sender",
                notice.getEnvelope().getSenderOrg(),
                "notice.id",
                Notices.id(notice),
                "from",
                Orgs.CHANGZHI_STATION,
                "to",
                Orgs.HEBI_STATION);
        return new Acceptance(
                OwnMessages.keep(notice, "changzhi", wire, xml, Instant.now()),
                new Wire(new byte[0], ""),
                List.of(),
                List.of(),
                List.of(new Step(0, new Conversation(key, "HANDOVER", "CLOSED", 1, caseNo, facts))),
                null,
                List.of(new NewDeadline("D-16", key, due)),
                List.of(),
                0);
    }

    /** @param life how many messages it may keep before it dies without a word */
    private Relay node(String name, AtomicInteger life) throws Exception {
        Shared shared = new Shared(
                mortal(Journal.class, new PostgresJournal(database), life),
                mortal(Nodes.class, new PostgresNodes(database), life),
                mortal(Parking.class, new PostgresParking(database), life),
                mortal(Circuits.class, new PostgresCircuits(database), life),
                mortal(Alerts.class, new PostgresAlerts(database), life));
        InstantSource calendar = today::get;
        Directory directory = new Directory(List.of(HEBI), Divisions.standard());
        return new Relay(new DefaultCamelContext(), directory, shared, settings(name), STANDARD, calendar);
    }

    private static <T> T mortal(Class<T> type, T real, AtomicInteger life) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean accepts = method.getName().equals("accept");
                    if (accepts ? life.getAndDecrement() <= 0 : life.get() <= 0) {
                        throw new JournalException("This node is dead", null);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static RelaySettings settings(String name) {
        RelaySettings defaults = RelaySettings.of(name);
        DispatcherSettings dispatcher = new DispatcherSettings(
                name,
                16,
                16,
                16,
                Duration.ofMinutes(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(200),
                Duration.ofSeconds(3));
        return new RelaySettings(
                defaults.org(),
                defaults.orgName(),
                new DeliverySettings(dispatcher, HttpSettings.DEFAULT, RetrySchedule.DEFAULT),
                defaults.firstVisit(),
                Duration.ofMillis(50),
                defaults.alerts());
    }
}
