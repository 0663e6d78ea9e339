package org.jieli.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.mappings.Wire;
import org.jieli.routes.Counter.Reply;
import org.jieli.routes.delivery.DeliverySettings;
import org.jieli.routes.delivery.DispatcherSettings;
import org.jieli.routes.delivery.HttpSettings;
import org.jieli.routes.delivery.Inbox.Letter;
import org.jieli.routes.delivery.RetrySchedule;
import org.jieli.routes.intake.Answer;
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
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Purpose;
import org.jieli.schemas.interchange.ReturnVisitTask;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.HandoverNo;
import org.jieli.schemas.value.OrgCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay as a whole over real HTTP on loopback, with a journal in memory and the standard as everybody's dialect. */
class RelayTest {

    private final Counter changzhiCounter = new Counter();
    private final Counter hebiCounter = new Counter();
    private final Counter nationalCounter = new Counter();
    private final Partner changzhi = Cast.at(Cast.CHANGZHI, changzhiCounter.url());
    private final Partner hebi = Cast.at(Cast.HEBI, hebiCounter.url());
    private final Partner national = Cast.at(Cast.NATIONAL, nationalCounter.url());
    private final MemoryJournal journal = new MemoryJournal();
    private final AtomicReference<Instant> calendar = new AtomicReference<>(Story.ENTRY.toInstant());
    private final Message notice = Samples.message(MessageType.F1);
    private Relay relay;

    @BeforeEach
    void open() throws Exception {
        Directory directory = new Directory(
                List.of(changzhi, hebi, national, Cast.SHANXI_BUREAU, Cast.HENAN_BUREAU), Divisions.standard());
        relay = new Relay(
                new DefaultCamelContext(),
                directory,
                Memory.of(journal),
                settings(),
                new PlainDialect(),
                calendar::get);
        relay.start();
    }

    @AfterEach
    void close() {
        relay.close();
        List.of(changzhiCounter, hebiCounter, nationalCounter).forEach(Counter::close);
    }

    @Test
    void aNoticeIsKeptAnsweredAndDelivered() {
        Answer answer = send(changzhi, notice);

        assertThat(answer.acknowledgement()).isEqualTo(Acknowledgement.AA);
        await().untilAsserted(() -> assertThat(hebiCounter.types()).containsExactly(MessageType.F1));
        assertThat(hebiCounter.received().getFirst().getEnvelope().getReceiverOrg())
                .isEqualTo(Orgs.HEBI_STATION);
        await().untilAsserted(() -> assertThat(stateAt("hebi")).isEqualTo(DeliveryState.DELIVERED));
    }

    @Test
    void theSameNoticeTwiceGetsTheSameReceiptAndHasOneEffect() {
        Answer first = send(changzhi, notice);
        Answer second = send(changzhi, notice);

        assertThat(second.acknowledgement()).isEqualTo(Acknowledgement.AA);
        assertThat(second.wire().bytes()).isEqualTo(first.wire().bytes());
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(hebiCounter.types()).containsExactly(MessageType.F1));
    }

    @Test
    void ofTwoHandoversAtOnceOfAPersonWhomNobodyRegisteredOneIsTaken() {
        Message another = Samples.message(MessageType.F1);
        another.getEnvelope().setMessageId(UUID.randomUUID().toString());
        ((HandoverNotice) another.getBody()).setHandoverNo(Story.HANDOVER_NO.substring(0, 25) + "02");

        List<Answer> answers = Stream.of(notice, another)
                .map(message -> CompletableFuture.supplyAsync(() -> send(changzhi, message)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(Answer::acknowledgement)
                .containsExactlyInAnyOrder(Acknowledgement.AA, Acknowledgement.AR);
        assertThat(answers).flatMap(RelayTest::codes).containsExactly(ProblemCode.E404);
    }

    @Test
    void theCopyOfAnAcceptedNoticeGetsItsReceiptEvenIfARuleJudgesItOtherwiseMeanwhile() {
        Answer first = send(changzhi, notice);
        Instant longBefore = Story.ENTRY.minusYears(1).toInstant();

        Answer second = relay.intake(new Inbound(changzhi, Counter.wire(notice), longBefore));

        assertThat(second.acknowledgement()).isEqualTo(Acknowledgement.AA);
        assertThat(second.wire().bytes()).isEqualTo(first.wire().bytes());
    }

    @Test
    void theSameIdWithOtherContentIsRefusedAndDisturbsNothing() {
        send(changzhi, notice);
        ((HandoverNotice) notice.getBody()).setUrgentReason("家属病重");

        Answer answer = send(changzhi, notice);

        assertThat(answer.acknowledgement()).isEqualTo(Acknowledgement.AR);
        assertThat(codes(answer)).containsExactly(ProblemCode.E402);
        assertThat(answer.problems().getFirst().place().path()).isEqualTo("/envelope/messageId");
    }

    @Test
    void theDuplicateOfAMessageThatWasSentBackNeverGetsAPositiveReceipt() {
        notice.getEnvelope().setPurpose(null);
        Answer first = send(changzhi, notice);

        Answer second = send(changzhi, notice);

        assertThat(first.acknowledgement()).isNotEqualTo(Acknowledgement.AA);
        assertThat(second.acknowledgement()).isEqualTo(first.acknowledgement());
        assertThat(codes(second)).isEqualTo(codes(first));
        assertThat(journal.lives(notice.getEnvelope().getMessageId(), Relay.SELF))
                .isEmpty();
    }

    @Test
    void whatWasSentBackCanBeCorrectedAndSentUnderItsOwnId() {
        Purpose purpose = notice.getEnvelope().getPurpose();
        notice.getEnvelope().setPurpose(null);
        assertThat(send(changzhi, notice).acknowledgement()).isNotEqualTo(Acknowledgement.AA);

        notice.getEnvelope().setPurpose(purpose);

        assertThat(send(changzhi, notice).acknowledgement()).isEqualTo(Acknowledgement.AA);
        await().untilAsserted(() -> assertThat(hebiCounter.types()).containsExactly(MessageType.F1));
    }

    @Test
    void aPartnerCanOnlySpeakAsItself() {
        Answer answer = send(hebi, Samples.message(MessageType.F1));

        assertThat(answer.acknowledgement()).isEqualTo(Acknowledgement.AR);
        assertThat(answer.problems().getFirst().place().path()).isEqualTo("/envelope/senderOrg");
    }

    @Test
    void aRegistryCannotSendAHandoverNotice() {
        Message foreign = Samples.message(MessageType.F1);
        foreign.getEnvelope().setSenderOrg(Orgs.NATIONAL_REGISTRY);

        assertThat(codes(send(national, foreign))).contains(ProblemCode.E303);
    }

    @Test
    void whatCannotBeReadIsAnsweredWithEveryProblem() {
        Answer answer = relay.intake(
                new Inbound(changzhi, new Wire("不是报文".getBytes(StandardCharsets.UTF_8), "text/plain"), Instant.now()));

        assertThat(answer.acknowledgement()).isEqualTo(Acknowledgement.AE);
        assertThat(codes(answer)).containsExactly(ProblemCode.E101);
    }

    @Test
    void theSenderIsToldWhenTheReceiverRefuses() {
        hebiCounter.answers(Counter::refuse);
        send(changzhi, notice);

        await().untilAsserted(() -> assertThat(changzhiCounter.types()).containsExactly(MessageType.Z2));
        assertThat(stateAt("hebi")).isEqualTo(DeliveryState.REFUSED);
    }

    @Test
    void aDeadPartnerIsTriedAgainUntilItIsBack() {
        hebiCounter.answers(message -> new Reply(503, new byte[0]));
        send(changzhi, notice);
        await().untilAsserted(() -> assertThat(hebiCounter.received()).hasSizeGreaterThan(2));
        assertThat(stateAt("hebi")).isIn(DeliveryState.RETRY, DeliveryState.IN_FLIGHT);

        hebiCounter.answers(Counter::accept);

        await().untilAsserted(() -> assertThat(stateAt("hebi")).isEqualTo(DeliveryState.DELIVERED));
    }

    @Test
    void aLostAnswerNeverTurnsADeliveredNoticeIntoARefusedOne() {
        hebiCounter.answers(message -> new Reply(0, new byte[0]));
        send(changzhi, notice);
        await().untilAsserted(() -> assertThat(life(notice).deliveries()).anySatisfy(way -> assertThat(way.attempts())
                .anySatisfy(attempt -> assertThat(attempt.state()).isEqualTo(DeliveryState.UNKNOWN))));

        hebiCounter.answers(Counter::accept);

        await().untilAsserted(() -> assertThat(stateAt("hebi")).isEqualTo(DeliveryState.DELIVERED));
        assertThat(hebiCounter.received().stream()
                        .map(message -> message.getEnvelope().getMessageId())
                        .distinct())
                .hasSize(1);
        assertThat(changzhiCounter.received()).isEmpty();
    }

    @Test
    void garbageWithStatus200IsNoReceipt() {
        hebiCounter.answers(message -> new Reply(200, "<html>好的</html>".getBytes(StandardCharsets.UTF_8)));
        send(changzhi, notice);
        await().untilAsserted(() -> assertThat(hebiCounter.received()).hasSizeGreaterThan(1));
        assertThat(stateAt("hebi")).isIn(DeliveryState.UNKNOWN, DeliveryState.IN_FLIGHT);
    }

    @Test
    void aReceiptThatIsCompressedThoughNobodyAskedForItCounts() {
        hebiCounter.compress();
        send(changzhi, notice);

        await().untilAsserted(() -> assertThat(stateAt("hebi")).isEqualTo(DeliveryState.DELIVERED));
        assertThat(hebiCounter.received()).hasSize(1);
    }

    @Test
    void theReceiptOfAnotherMessageIsNoReceipt() {
        hebiCounter.answers(message -> new Reply(200, Messages.encode(Samples.message(MessageType.Z1))));
        send(changzhi, notice);

        await().untilAsserted(() -> assertThat(hebiCounter.received()).hasSizeGreaterThan(1));
        assertThat(stateAt("hebi")).isIn(DeliveryState.UNKNOWN, DeliveryState.IN_FLIGHT);
    }

    @Test
    void gigabytesForAnAnswerAreReadOnlyToTheLimit() {
        hebiCounter.answers(message -> new Reply(200, new byte[8 * 1024 * 1024]));
        send(changzhi, notice);

        await().untilAsserted(() -> assertThat(life(notice).deliveries()).anySatisfy(way -> assertThat(way.attempts())
                .anySatisfy(attempt -> assertThat(attempt.answer().bytes()).hasSizeLessThanOrEqualTo(256 * 1024))));
    }

    @Test
    void theBureauFetchesItsCopyWithoutHealthAndGivesAReceipt() {
        send(changzhi, notice);

        Letter letter = relay.inbox().next(Cast.HENAN_BUREAU, 0).orElseThrow();
        Message copy = Messages.decode(letter.wire().bytes());
        assertThat(copy.getEnvelope().getCopy()).isTrue();
        assertThat(((HandoverNotice) copy.getBody()).getHealth()).isNull();
        assertThat(relay.inbox().next(Cast.HENAN_BUREAU, letter.position())).isEmpty();

        assertThat(relay.inbox()
                        .receipt(
                                Cast.HENAN_BUREAU,
                                letter.messageId(),
                                Optional.empty(),
                                new Wire(Counter.accept(notice).body(), "application/xml")))
                .isEmpty();
        assertThat(relay.inbox().next(Cast.HENAN_BUREAU, 0)).isEmpty();
        assertThat(stateAt("henan-bureau")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aMessageWithoutReceiptIsThereAgain() {
        send(changzhi, notice);

        long first = relay.inbox().next(Cast.HENAN_BUREAU, 0).orElseThrow().position();
        assertThat(relay.inbox().next(Cast.HENAN_BUREAU, 0).orElseThrow().position())
                .isEqualTo(first);
    }

    @Test
    void aWrongReceiptIsToldAndChangesNothing() {
        send(changzhi, notice);
        Letter letter = relay.inbox().next(Cast.HENAN_BUREAU, 0).orElseThrow();

        assertThat(relay.inbox()
                        .receipt(
                                Cast.HENAN_BUREAU,
                                letter.messageId(),
                                Optional.empty(),
                                Counter.wire(Samples.message(MessageType.Z1))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.E103));
        assertThat(relay.inbox().next(Cast.HENAN_BUREAU, 0)).isPresent();
    }

    @Test
    void aReceiptNeverEndsTheMessageOfAnotherSenderWhichNobodyFetchedYet() {
        assertThat(send(hebi, fromHebiUnderTheSameId()).problems()).isEmpty();
        send(changzhi, notice);
        relay.inbox().next(Cast.HENAN_BUREAU, 0).orElseThrow();

        assertThat(receipt(Optional.empty())).isEmpty();
        assertThat(receipt(Optional.empty())).isEmpty();

        assertThat(copyOf(Orgs.HEBI_STATION)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(copyOf(Orgs.CHANGZHI_STATION)).isEqualTo(DeliveryState.READY);
    }

    @Test
    void ofTwoFetchedMessagesUnderOneIdAReceiptMustNameTheSender() {
        assertThat(send(hebi, fromHebiUnderTheSameId()).problems()).isEmpty();
        send(changzhi, notice);
        Letter first = relay.inbox().next(Cast.HENAN_BUREAU, 0).orElseThrow();
        relay.inbox().next(Cast.HENAN_BUREAU, first.position()).orElseThrow();

        assertThat(receipt(Optional.empty())).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.E201);
            assertThat(problem.textZh()).contains("?sender=");
            assertThat(problem.textEn()).contains("?sender=");
        });
        assertThat(receipt(Optional.of(Orgs.CHANGZHI_STATION))).isEmpty();

        assertThat(copyOf(Orgs.CHANGZHI_STATION)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(copyOf(Orgs.HEBI_STATION)).isEqualTo(DeliveryState.IN_FLIGHT);
    }

    @Test
    void theVisitIsTaskedOnceWhenTheCalendarReachesTheDay() {
        for (MessageType type : List.of(MessageType.A1, MessageType.F1)) {
            send(changzhi, Samples.message(type));
        }
        send(hebi, Samples.message(MessageType.F2));
        send(changzhi, Samples.message(MessageType.F4));
        send(changzhi, Samples.message(MessageType.F6));
        send(changzhi, Samples.message(MessageType.F7));
        send(hebi, said(MessageType.F7, Orgs.HEBI_STATION));

        calendar.set(Story.ENTRY.plusDays(45).toInstant());

        await().untilAsserted(() -> assertThat(hebiCounter.types()).contains(MessageType.G1));
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(hebiCounter.types()).containsOnlyOnce(MessageType.G1));
        ReturnVisitTask task = hebiCounter.received().stream()
                .map(Message::getBody)
                .filter(ReturnVisitTask.class::isInstance)
                .map(ReturnVisitTask.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(task.getCaseNo()).isEqualTo(Story.CASE.value());
    }

    private static RelaySettings settings() {
        RelaySettings defaults = RelaySettings.of("node-1");
        DispatcherSettings dispatcher = new DispatcherSettings(
                "node-1",
                16,
                16,
                16,
                Duration.ofSeconds(10),
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(2));
        RetrySchedule retries = new RetrySchedule(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofHours(72));
        return new RelaySettings(
                defaults.org(),
                defaults.orgName(),
                new DeliverySettings(dispatcher, HttpSettings.DEFAULT, retries),
                defaults.firstVisit(),
                Duration.ofMillis(50),
                defaults.alerts());
    }

    private static Message said(MessageType type, String org) {
        Message message = Samples.message(type);
        message.getEnvelope().setSenderOrg(org);
        message.getEnvelope().setMessageId(UUID.randomUUID().toString());
        return message;
    }

    private Message fromHebiUnderTheSameId() {
        CaseNo caseNo = CaseNo.of(new OrgCode(Orgs.HEBI_STATION), Story.ENTRY.toLocalDate(), 1);
        Message message = Samples.message(MessageType.F1);
        message.getEnvelope().setSenderOrg(Orgs.HEBI_STATION);
        message.getEnvelope().setMessageId(notice.getEnvelope().getMessageId());
        message.getEnvelope().setCaseNo(caseNo.value());
        HandoverNotice body = (HandoverNotice) message.getBody();
        body.setHandoverNo(new HandoverNo(caseNo, 1).value());
        body.getFromOrg().setOrgCode(Orgs.HEBI_STATION);
        body.getToOrg().setOrgCode(Orgs.CHANGZHI_STATION);
        return message;
    }

    /** The receipt of the Henan bureau for the id of the notice. */
    private List<Problem> receipt(Optional<String> sender) {
        return relay.inbox()
                .receipt(
                        Cast.HENAN_BUREAU,
                        notice.getEnvelope().getMessageId(),
                        sender,
                        new Wire(Counter.accept(notice).body(), "application/xml"));
    }

    private DeliveryState copyOf(String sender) {
        return journal.lives(notice.getEnvelope().getMessageId(), Relay.SELF).stream()
                .filter(life -> life.message().key().senderOrg().equals(sender))
                .flatMap(life -> life.deliveries().stream())
                .filter(way -> way.partner().equals("henan-bureau"))
                .map(MessageLife.Way::state)
                .findFirst()
                .orElseThrow();
    }

    private Answer send(Partner partner, Message message) {
        return relay.intake(new Inbound(partner, Counter.wire(message), Instant.now()));
    }

    private MessageLife life(Message message) {
        return journal.lives(message.getEnvelope().getMessageId(), Relay.SELF).getFirst();
    }

    private DeliveryState stateAt(String partner) {
        return life(notice).deliveries().stream()
                .filter(way -> way.partner().equals(partner))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static List<ProblemCode> codes(Answer answer) {
        return answer.problems().stream().map(problem -> problem.code()).toList();
    }
}
