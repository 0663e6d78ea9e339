package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.delivered;
import static org.jieli.routes.journal.JournalFixture.ended;
import static org.jieli.routes.journal.JournalFixture.outcome;
import static org.jieli.routes.journal.JournalFixture.retry;
import static org.jieli.routes.journal.JournalFixture.together;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jieli.routes.alert.AlertSettings;
import org.jieli.routes.alert.Look;
import org.jieli.routes.alert.Watch;
import org.jieli.routes.journal.Alerts.Alert;
import org.jieli.routes.journal.Alerts.Waiting;
import org.jieli.routes.journal.Circuits.Circuit;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.Circuits.Forced;
import org.junit.jupiter.api.Test;

/** What every {@link Alerts} promises, and what the {@link Watch} makes of it: people are told once, and told when it is over. */
public abstract class AlertsContract implements JournalFixture {

    private static final AlertSettings SETTINGS = AlertSettings.DEFAULT;

    private final List<Alert> raised = new ArrayList<>();
    private final AtomicReference<Look> seen = new AtomicReference<>();
    private Instant now = LATER;

    /** The alerts under test, on the journal under test: none is open at the start of each test. */
    protected abstract Alerts alerts();

    /** The breakers of the same journal: none is forced at the start of each test. */
    protected abstract Circuits circuits();

    @Test
    void whatWaitsIsToldByPartnerReasonAndLaneWithTheAgeOfTheOldest() {
        accept(message(1).to("hebi").build());
        accept(message(2).to("hebi").receivedAt(MORNING.plusSeconds(9)).build());
        accept(message(3).to("hebi").urgent().build());
        accept(message(4).to("anyang").build());
        accept(message(5).toInboxOf("henan-bureau").build());
        claim(10, LATER).forEach(this::fail);
        accept(message(6).to("hebi").receivedAt(MORNING.minusSeconds(5)).build());

        assertThat(alerts().waiting())
                .containsExactly(
                        new Waiting("anyang", "connect", false, 1, MORNING),
                        new Waiting("hebi", Alerts.UNTRIED, false, 1, MORNING.minusSeconds(5)),
                        new Waiting("hebi", "connect", false, 2, MORNING),
                        new Waiting("hebi", "connect", true, 1, MORNING),
                        new Waiting("henan-bureau", Alerts.PULLED, false, 1, MORNING));
    }

    @Test
    void whatEndedWaitsNoMoreAndWhatIsParkedDoes() {
        accept(message(1).to("hebi").build());
        accept(message(2).to("anyang").build());
        claim(10, LATER).forEach(delivery -> journal()
                .record(
                        delivery.partner().equals("hebi") ? ended(delivery, DeliveryState.PARKED) : delivered(delivery),
                        List.of()));

        assertThat(alerts().waiting()).containsExactly(new Waiting("hebi", Alerts.PARKED, false, 1, MORNING));
    }

    @Test
    void anAttemptUnderWayDoesNotHideWhyItIsMade() {
        accept(message(1).to("hebi").build());
        fail(onlyClaimed());
        onlyClaimed(LATER.plusSeconds(60));

        assertThat(alerts().waiting()).extracting(Waiting::reason).containsExactly("connect");
    }

    @Test
    void anAlertIsNewOnceAndKeepsTheTimeAtWhichItWasRaised() {
        Alert first = alert(Cause.NOT_REACHED, MORNING);
        Alert later = alert(Cause.NOT_REACHED, LATER);

        assertThat(alerts().raise(first)).isTrue();
        assertThat(alerts().raise(later)).isFalse();
        assertThat(alerts().raise(alert(Cause.PARKED, LATER))).isTrue();

        assertThat(alerts().open()).hasSize(2);
        assertThat(alerts().open())
                .filteredOn(alert -> alert.cause() == Cause.NOT_REACHED)
                .containsExactly(new Alert("hebi", Cause.NOT_REACHED, false, 7, MORNING, MORNING, LATER));
    }

    @Test
    void anAlertThatIsOverCanBeRaisedAnew() {
        alerts().raise(alert(Cause.NOT_REACHED, MORNING));

        assertThat(alerts().clear("hebi", Cause.NOT_REACHED, LATER)).isTrue();
        assertThat(alerts().clear("hebi", Cause.NOT_REACHED, LATER)).isFalse();
        assertThat(alerts().open()).isEmpty();
        assertThat(alerts().raise(alert(Cause.NOT_REACHED, LATER))).isTrue();
    }

    @Test
    void nodesThatRaiseTheSameAlertTogetherRaiseOne() {
        List<Boolean> isNew = together(i -> () -> alerts().raise(alert(Cause.NOT_REACHED, MORNING)));

        assertThat(isNew).filteredOn(yes -> yes).hasSize(1);
        assertThat(alerts().open()).hasSize(1);
    }

    @Test
    void sevenHundredFailedAttemptsOfManyMessagesMakeOneAlert() {
        accept(1, 35, i -> message(i).to("hebi").build());
        for (int round = 0; round < 20; round++) {
            List<Delivery> attempts = claim(35, now);
            assertThat(attempts).hasSize(35);
            attempts.forEach(this::fail);
            now = now.plusSeconds(60);
            look();
        }

        assertThat(raised).hasSize(1);
        assertThat(alerts().open())
                .singleElement()
                .isEqualTo(new Alert(
                        "hebi",
                        Cause.NOT_REACHED,
                        false,
                        35,
                        MORNING,
                        raised.getFirst().raisedAt(),
                        now));
    }

    @Test
    void anAlertIsRaisedByTheAgeOfTheOldestMessageEarlierInTheUrgentLane() {
        accept(message(1).to("hebi").receivedAt(now).build());
        accept(message(2).to("anyang").urgent().receivedAt(now).build());
        claim(10, now).forEach(this::fail);

        look();
        assertThat(alerts().open()).isEmpty();
        lookAfter(SETTINGS.urgentAfter());
        assertThat(alerts().open()).extracting(Alert::partner).containsExactly("anyang");
        lookAfter(SETTINGS.after());
        assertThat(alerts().open()).extracting(Alert::partner).containsExactly("anyang", "hebi");
    }

    @Test
    void anAlertIsOverWhenTheCauseWasGoneForAWhile() {
        accept(message(1).to("hebi").build());
        fail(onlyClaimed());
        look();
        now = now.plusSeconds(60);
        journal().record(delivered(onlyClaimed(now)), List.of());

        look();
        assertThat(alerts().open()).hasSize(1);
        lookAfter(SETTINGS.calm());
        assertThat(alerts().open()).isEmpty();
    }

    @Test
    void aCauseThatComesAndGoesStaysOneAlert() {
        accept(message(1).to("hebi").build());
        for (int round = 0; round < 10; round++) {
            Delivery attempt = onlyClaimed(now);
            String word = round % 2 == 0 ? "connect" : "timeout";
            journal().record(outcome(attempt, DeliveryState.UNKNOWN, now.plusSeconds(50), word), List.of());
            lookAfter(Duration.ofMinutes(1));
        }

        assertThat(raised).extracting(Alert::cause).containsExactly(Cause.NOT_REACHED, Cause.NO_ANSWER);
    }

    @Test
    void whatWasNeverTriedBehindWhatFailedIsPartOfItsAlert() {
        accept(message(1).to("hebi").build());
        Delivery tried = onlyClaimed();
        journal().record(outcome(tried, DeliveryState.RETRY, LATER.plusSeconds(60), "host_key"), List.of());
        accept(2, 5, i -> message(i).to("hebi").build());
        accept(message(6).to("anyang").build());

        look();

        assertThat(raised)
                .extracting(alert -> alert.partner() + " " + alert.cause() + " " + alert.number())
                .containsExactlyInAnyOrder("hebi NEEDS_MENDING 5", "anyang NOT_TRIED 1");
    }

    @Test
    void aBreakerThatAPersonForcedOpenIsTheCause() {
        accept(message(1).to("hebi").build());
        accept(message(2).to("hebi").build());
        fail(claim(1, LATER).getFirst());
        circuits()
                .force(
                        new Circuit("hebi", "deliver"),
                        Optional.of(new Forced(Force.OPEN, "王主任", "机房搬迁", MORNING)),
                        "王主任",
                        MORNING);

        look();

        assertThat(raised).extracting(Alert::cause).containsExactly(Cause.FORCED_OPEN);
    }

    @Test
    void whoeverFetchesHasADayAndWhatIsParkedWaitsForAPerson() {
        accept(message(1).toInboxOf("henan-bureau").build());
        accept(message(2).to("hebi").build());
        journal().record(ended(onlyClaimed(), DeliveryState.PARKED), List.of());

        look();
        assertThat(alerts().open()).extracting(Alert::cause).containsExactly(Cause.PARKED);
        lookAfter(SETTINGS.fetchedAfter());
        assertThat(alerts().open()).extracting(Alert::cause).containsExactly(Cause.PARKED, Cause.NOT_FETCHED);
    }

    @Test
    void everyNodeSeesWhatWaitsAndOnlyTheOneWithTheDutyTellsPeople() {
        accept(message(1).to("hebi").build());

        watch(duty -> false).look();

        assertThat(seen.get().waiting()).hasSize(1);
        assertThat(seen.get().alerts()).isEmpty();
        look();
        assertThat(seen.get().alerts()).hasSize(1);
    }

    private void fail(Delivery delivery) {
        journal().record(retry(delivery, now.plusSeconds(50)), List.of());
    }

    private void lookAfter(Duration time) {
        now = now.plus(time);
        look();
    }

    private void look() {
        watch("alerts"::equals).look();
    }

    private Watch watch(Predicate<String> holds) {
        Watch watch = new Watch(new Counting(alerts(), raised), circuits(), SETTINGS, holds, time());
        watch.whenSeen(seen::set);
        return watch;
    }

    private InstantSource time() {
        return () -> now;
    }

    private static Alert alert(Cause cause, Instant at) {
        return new Alert("hebi", cause, false, 7, MORNING, at, at);
    }

    /** Writes down what people are told. */
    private record Counting(Alerts alerts, List<Alert> told) implements Alerts {

        @Override
        public List<Waiting> waiting() {
            return alerts.waiting();
        }

        @Override
        public List<Alert> open() {
            return alerts.open();
        }

        @Override
        public boolean raise(Alert alert) {
            boolean isNew = alerts.raise(alert);
            if (isNew) {
                told.add(alert);
            }
            return isNew;
        }

        @Override
        public boolean clear(String partner, Cause cause, Instant at) {
            return alerts.clear(partner, cause, at);
        }
    }
}
