package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jieli.routes.journal.MessageLife.Event;
import org.jieli.routes.journal.Parking.Decided;
import org.jieli.routes.journal.Parking.Filter;
import org.jieli.routes.journal.Parking.Parked;
import org.jieli.routes.journal.Parking.Verdict;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;

/** What every {@link Parking} promises: what waits for a person is found, stays, and goes on or ends as the person decides. */
public abstract class ParkingContract implements JournalFixture {

    private static final Filter ALL = filter(null, null, null);
    private static final Instant NOON = LATER.plus(Duration.ofHours(3));

    /** The parked deliveries of {@link #journal}. */
    protected abstract Parking parking();

    /** The journal in which they are. */
    @Override
    public abstract Journal journal();

    @Test
    void aParkedDeliveryTellsWhyItWaits() {
        park(1, "hebi", "timeout");

        assertThat(parking().parked(ALL, 0, 10))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Parked(
                        0,
                        message(1).build().message().key(),
                        MessageType.F1,
                        "hebi",
                        "A-1",
                        "timeout",
                        1,
                        MORNING,
                        LATER));
    }

    @Test
    void whatIsParkedStaysUntilAPersonDecidesHoweverLongThatTakes() {
        park(1, "hebi", "timeout");

        assertThat(claim(10, LATER.plus(Duration.ofDays(3650)))).isEmpty();
        assertThat(parking().count(ALL)).isEqualTo(1);
    }

    @Test
    void whatIsOnItsWayIsNotParked() {
        accept(message(1).to("hebi").build());

        assertThat(parking().parked(ALL, 0, 10)).isEmpty();
        assertThat(parking().count(ALL)).isZero();
        assertThat(parking().decide(ALL, decided(Verdict.DROP))).isZero();
        assertThat(onlyClaimed().attempt()).isEqualTo(1);
    }

    @Test
    void aFilterFindsByAnyPart() {
        park(1, "hebi", "timeout");
        park(2, "hebi", "connect");
        park(3, "anyang", "timeout");
        Parked second = parking().parked(ALL, 0, 10).get(1);

        assertThat(found(filter(null, "hebi", null))).containsExactly(id(1), id(2));
        assertThat(found(filter(null, null, "timeout"))).containsExactly(id(1), id(3));
        assertThat(found(filter(null, "hebi", "timeout"))).containsExactly(id(1));
        assertThat(found(filter(second.id(), null, null))).containsExactly(id(2));
        assertThat(found(ofCase("A-3"))).containsExactly(id(3));
        assertThat(found(ofType(MessageType.F1))).hasSize(3);
        assertThat(found(ofType(MessageType.B1))).isEmpty();
        assertThat(found(before(LATER))).isEmpty();
        assertThat(found(before(LATER.plusSeconds(1)))).hasSize(3);
    }

    @Test
    void parkedDeliveriesAreReadInPages() {
        park(1, "hebi", "timeout");
        park(2, "hebi", "timeout");
        park(3, "hebi", "timeout");

        List<Parked> page = parking().parked(ALL, 0, 2);

        assertThat(page).extracting(parked -> parked.key().messageId()).containsExactly(id(1), id(2));
        assertThat(parking().parked(ALL, page.getLast().id(), 2))
                .extracting(parked -> parked.key().messageId())
                .containsExactly(id(3));
    }

    @Test
    void aRetriedDeliveryIsDueAtOnceWithANewHorizon() {
        park(1, "hebi", "timeout");

        assertThat(parking().decide(ALL, decided(Verdict.RETRY))).isEqualTo(1);

        assertThat(parking().count(ALL)).isZero();
        assertThat(claim(10, NOON.minusSeconds(1))).isEmpty();
        Delivery again = onlyClaimed(NOON);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.firstAt()).isEqualTo(NOON);
        assertThat(lifeOf(1).events()).last().isEqualTo(new Event(NOON, "resumed", "hebi, by 王主任: 网络恢复"));
    }

    @Test
    void aRetriedDeliveryWaitsForTheOneOfItsCaseThatIsUnderWayAndKeepsNobodyElse() {
        park(1, "hebi", "timeout");
        accept(message(2).ofCase("A-1").to("hebi").build());
        Delivery underWay = onlyClaimed(NOON);
        parking().decide(ALL, decided(Verdict.RETRY));
        accept(message(3).ofCase("A-3").to("anyang").build());

        assertThat(JournalFixture.messageId(onlyClaimed(NOON))).isEqualTo(id(3));

        journal().record(JournalFixture.delivered(underWay), List.of());
        assertThat(JournalFixture.messageId(onlyClaimed(NOON))).isEqualTo(id(1));
    }

    @Test
    void anExpiredLeaseIsTakenOverThoughAnOlderOneOfItsCaseWasRetried() {
        park(1, "hebi", "timeout");
        accept(message(2).ofCase("A-1").to("hebi").build());
        onlyClaimed(NOON);
        parking().decide(ALL, decided(Verdict.RETRY));

        Delivery again = onlyClaimed(NOON.plus(LEASE));

        assertThat(JournalFixture.messageId(again)).isEqualTo(id(2));
        journal().record(JournalFixture.delivered(again), List.of());
        assertThat(JournalFixture.messageId(onlyClaimed(NOON.plus(LEASE)))).isEqualTo(id(1));
    }

    @Test
    void aRetriedDeliveryKeepsTheTimeItWasAcceptedWhenItIsParkedAgain() {
        park(1, "hebi", "timeout");
        parking().decide(ALL, decided(Verdict.RETRY));

        journal().record(outcome(onlyClaimed(NOON), DeliveryState.PARKED, null, "timeout"), List.of());

        assertThat(parking().parked(ALL, 0, 10)).extracting(Parked::acceptedAt).containsExactly(MORNING);
    }

    @Test
    void aRetriedMessageIsInTheInboxAgainForACursorThatHasPassedIt() {
        accept(message(1).toInboxOf("henan-bureau").build());
        accept(message(2).toInboxOf("henan-bureau").build());
        journal().record(outcome(inbox(0).orElseThrow(), DeliveryState.PARKED, null, "unsayable"), List.of());
        long passed = inbox(1).orElseThrow().position();

        parking().decide(ALL, decided(Verdict.RETRY));

        assertThat(inbox(passed)).map(JournalFixture::messageId).contains(id(1));
    }

    @Test
    void aDroppedDeliveryIsNeverSentAndItsRecordStays() {
        park(1, "hebi", "timeout");

        assertThat(parking().decide(ALL, decided(Verdict.DROP))).isEqualTo(1);

        assertThat(parking().count(ALL)).isZero();
        assertThat(claim(10, NOON)).isEmpty();
        MessageLife life = lifeOf(1);
        assertThat(life.deliveries().getFirst().state()).isEqualTo(DeliveryState.DROPPED);
        assertThat(life.deliveries().getFirst().attempts()).hasSize(1);
        assertThat(life.events()).last().isEqualTo(new Event(NOON, "dropped", "hebi, by 王主任: 网络恢复"));
    }

    @Test
    void aDecisionIsAboutWhatTheFilterFindsAndNothingElse() {
        park(1, "hebi", "timeout");
        park(2, "anyang", "timeout");

        assertThat(parking().decide(filter(null, "hebi", null), decided(Verdict.RETRY)))
                .isEqualTo(1);

        assertThat(found(ALL)).containsExactly(id(2));
    }

    private void park(int number, String partner, String cause) {
        accept(message(number).ofCase("A-" + number).to(partner).build());
        journal().record(outcome(onlyClaimed(), DeliveryState.PARKED, null, cause), List.of());
    }

    private List<String> found(Filter filter) {
        List<Parked> found = parking().parked(filter, 0, 10);
        assertThat(parking().count(filter)).isEqualTo(found.size());
        return found.stream().map(parked -> parked.key().messageId()).toList();
    }

    private static Decided decided(Verdict verdict) {
        return new Decided(verdict, "王主任", "网络恢复", NOON);
    }

    private static Filter filter(Long id, String partner, String cause) {
        return new Filter(
                Optional.ofNullable(id),
                Optional.ofNullable(partner),
                Optional.empty(),
                Optional.ofNullable(cause),
                Optional.empty(),
                Optional.empty());
    }

    private static Filter ofCase(String number) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(number),
                Optional.empty());
    }

    private static Filter ofType(MessageType type) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Filter before(Instant time) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(time));
    }
}
