package org.jieli.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.routes.delivery.DeliverySettings;
import org.jieli.routes.delivery.DispatcherSettings;
import org.jieli.routes.delivery.HttpSettings;
import org.jieli.routes.delivery.RetrySchedule;
import org.jieli.routes.intake.Inbound;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.CrossStationEnquiry;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Org;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.value.BusinessNo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Partners whose servers do not behave: what it costs them, and that it costs nobody else anything. */
class BadPartnersTest {

    private static final int PER_PARTNER = 16;

    private final Counter anyangCounter = new Counter();
    private final MemoryJournal journal = new MemoryJournal();
    private Relay relay;
    private Partner changzhi;

    @AfterEach
    void close() {
        relay.close();
        anyangCounter.close();
    }

    @Test
    void aPartnerThatAnswersGigabytesIsHungUpOnAndTheOutcomeIsUnknown() throws Exception {
        try (BadPartner hebi = BadPartner.thatAnswersWithoutEnd()) {
            open(hebi.url());
            Message notice = enquiry(1, Orgs.HEBI_STATION);

            send(notice);

            await().untilAsserted(() -> assertThat(attempt(notice).causes()).contains("endless"));
            await().untilAsserted(() -> assertThat(hebi.hungUp()).isPositive());
            assertThat(journal.lives(id(notice), Relay.SELF)
                            .getFirst()
                            .deliveries()
                            .getFirst()
                            .attempts()
                            .getFirst())
                    .returns(DeliveryState.UNKNOWN, outcome -> outcome.state())
                    .satisfies(outcome -> assertThat(outcome.answer().bytes()).hasSize(256 * 1024));
        }
    }

    @Test
    void aPartnerThatDripsIsCutOffWhenItsTimeIsUp() throws Exception {
        try (BadPartner hebi = BadPartner.thatDrips()) {
            open(hebi.url());
            Message notice = enquiry(1, Orgs.HEBI_STATION);

            send(notice);

            await().untilAsserted(() -> assertThat(attempt(notice).states()).contains(DeliveryState.UNKNOWN));
            await().untilAsserted(() -> assertThat(hebi.hungUp()).isPositive());
        }
    }

    @Test
    void aPartnerThatNeverAnswersCostsTheOthersNothing() throws Exception {
        try (BadPartner hebi = BadPartner.thatNeverAnswers()) {
            open(hebi.url());
            IntStream.rangeClosed(1, 60).forEach(serial -> send(enquiry(serial, Orgs.HEBI_STATION)));
            IntStream.rangeClosed(61, 99).forEach(serial -> send(enquiry(serial, Orgs.ANYANG_STATION)));

            await().untilAsserted(() -> assertThat(anyangCounter.received()).hasSize(39));
            assertThat(hebi.mostConnections()).isLessThanOrEqualTo(PER_PARTNER);
        }
    }

    @Test
    void aDeadPartnerIsLeftAloneButNothingForItIsLost() throws Exception {
        URI nobody;
        try (BadPartner gone = BadPartner.thatNeverAnswers()) {
            nobody = gone.url();
        }
        open(nobody);
        IntStream.rangeClosed(1, 60).forEach(serial -> send(enquiry(serial, Orgs.HEBI_STATION)));
        IntStream.rangeClosed(61, 99).forEach(serial -> send(enquiry(serial, Orgs.ANYANG_STATION)));

        await().untilAsserted(() -> assertThat(anyangCounter.received()).hasSize(39));
        await().untilAsserted(() -> assertThat(relay.breakers().standings())
                .anySatisfy(standing -> assertThat(standing.state()).isIn("OPEN", "HALF_OPEN")));
        assertThat(journal.backlog().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(60);
    }

    private record Attempts(List<DeliveryState> states, List<String> causes) {}

    private Attempts attempt(Message message) {
        MessageLife.Way way =
                journal.lives(id(message), Relay.SELF).getFirst().deliveries().getFirst();
        return new Attempts(
                way.attempts().stream().map(outcome -> outcome.state()).toList(),
                way.attempts().stream().map(outcome -> outcome.cause()).toList());
    }

    private void send(Message message) {
        assertThat(relay.intake(new Inbound(changzhi, Counter.wire(message), Instant.now()))
                        .acknowledgement())
                .isEqualTo(Acknowledgement.AA);
    }

    private static String id(Message message) {
        return message.getEnvelope().getMessageId();
    }

    private static Message enquiry(int serial, String asked) {
        Message message = Samples.message(MessageType.E1);
        CrossStationEnquiry enquiry = (CrossStationEnquiry) message.getBody();
        enquiry.setEnquiryNo(new BusinessNo(BusinessNo.Kind.ENQUIRY, Story.CASE, serial).value());
        Org org = enquiry.getAskedOrgs().getFirst();
        enquiry.getAskedOrgs().clear();
        org.setOrgCode(asked);
        enquiry.getAskedOrgs().add(org);
        message.getEnvelope().setMessageId(UUID.randomUUID().toString());
        message.getEnvelope().setCaseNo(null);
        message.getEnvelope().setContentDigest(null);
        return message;
    }

    private void open(URI hebi) throws Exception {
        changzhi = Cast.CHANGZHI;
        List<Partner> partners = List.of(changzhi, Cast.at(Cast.HEBI, hebi), Cast.at(Cast.ANYANG, anyangCounter.url()));
        relay = new Relay(
                new DefaultCamelContext(),
                new Directory(partners, Divisions.standard()),
                Memory.of(journal),
                settings(),
                new PlainDialect(),
                InstantSource.system());
        relay.start();
    }

    private static RelaySettings settings() {
        RelaySettings defaults = RelaySettings.of("node-1");
        DispatcherSettings dispatcher = new DispatcherSettings(
                "node-1",
                64,
                PER_PARTNER,
                16,
                Duration.ofMinutes(1),
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                Duration.ofSeconds(5));
        HttpSettings http =
                new HttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(2), PER_PARTNER);
        RetrySchedule retries = new RetrySchedule(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofHours(72));
        return new RelaySettings(
                defaults.org(),
                defaults.orgName(),
                new DeliverySettings(dispatcher, http, retries),
                defaults.firstVisit(),
                defaults.deadlinePeriod(),
                defaults.alerts());
    }
}
