package org.jieli.gateway.prove.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changzhi writes five messages about one case to Hebi, with copies to a bureau; then the books are spoilt in one way each. */
class ReconcilerTest {

    private static final int MESSAGES = 5;

    private final SendersBook senders = new SendersBook();
    private final ReceiverBook hebi = new ReceiverBook("hebi");
    private final ReceiverBook bureau = new ReceiverBook("bureau");

    @BeforeEach
    void everythingGoesWell() {
        for (int number = 1; number <= MESSAGES; number++) {
            say(number, "changzhi", "hebi");
            acknowledge("m" + number, "receipt " + number);
            hebi.enter(arrival(number), "digest " + number);
            bureau.enter(arrival(number), "digest " + number);
        }
    }

    private void say(int number, String from, String to) {
        senders.saying(new Said("m" + number, "marker " + number, from, to, List.of("bureau"), "case", number));
    }

    private void acknowledge(String id, String receipt) {
        senders.acknowledged(id, new Receipt("A", 1, receipt.getBytes(StandardCharsets.UTF_8)));
    }

    private static Arrival arrival(int number) {
        return new Arrival("m" + number, "marker " + number, false, number);
    }

    private static Arrival refused(int number) {
        return new Arrival("m" + number, "marker " + number, true, number);
    }

    private List<Finding> findings(ReceiverBook... others) {
        return Reconciler.reconcile(Books.of(
                senders,
                Stream.concat(Stream.of(hebi, bureau), Stream.of(others)).toList()));
    }

    private Stream<Kind> kinds(ReceiverBook... others) {
        return findings(others).stream().map(Finding::kind);
    }

    @Test
    void booksThatAgreeHaveNoFindings() {
        assertThat(findings()).isEmpty();
        assertThat(Reconciler.outstanding(Books.of(senders, List.of(hebi, bureau))))
                .isZero();
    }

    @Test
    void anAcknowledgedMessageThatNobodyGotIsLostAtEveryReceiver() {
        say(6, "changzhi", "hebi");
        acknowledge("m6", "receipt");

        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.LOST, "m6", "changzhi → hebi"),
                        new Finding(Kind.LOST, "m6", "changzhi → bureau"));
        assertThat(Reconciler.outstanding(Books.of(senders, List.of(hebi, bureau))))
                .isEqualTo(2);
    }

    @Test
    void aMessageWithoutAReceiptMayBeDeliveredOrNot() {
        say(6, "changzhi", "hebi");
        say(7, "changzhi", "hebi");
        hebi.enter(arrival(7), "digest 7");

        assertThat(findings()).isEmpty();
    }

    @Test
    void theSameIdAgainIsRecognisedAndNoDuplicate() {
        assertThat(hebi.enter(arrival(2), "digest 2")).isFalse();

        assertThat(findings()).isEmpty();
        assertThat(hebi.again()).isEqualTo(1);
    }

    @Test
    void theSameContentUnderTwoIdsIsADuplicate() {
        senders.saying(new Said("m6", "marker 1", "changzhi", "hebi", List.of(), "other case", 1));
        hebi.enter(new Arrival("m6", "marker 1", false, 6), "digest 6");

        assertThat(kinds()).containsExactly(Kind.DUPLICATED);
    }

    @Test
    void theSameIdWithOtherBytesIsCrossed() {
        hebi.enter(arrival(2), "digest of something else");

        assertThat(kinds()).containsExactly(Kind.CROSSED);
    }

    @Test
    void aMessageAtSomebodyElsesIsCrossed() {
        ReceiverBook anyang = new ReceiverBook("anyang");
        anyang.enter(arrival(3), "digest 3");

        assertThat(findings(anyang)).containsExactly(new Finding(Kind.CROSSED, "m3", "anyang"));
    }

    @Test
    void aMessageThatNobodySaidIsCrossed() {
        hebi.enter(new Arrival("unheard of", "marker", false, 9), "digest");

        assertThat(kinds()).containsExactly(Kind.CROSSED);
    }

    @Test
    void aMessageThatComesAfterALaterOneOfItsCaseIsOutOfOrderOnlyThere() {
        say(6, "changzhi", "hebi");
        say(7, "changzhi", "hebi");
        hebi.enter(arrival(7), "digest 7");
        hebi.enter(arrival(6), "digest 6");
        bureau.enter(arrival(6), "digest 6");
        bureau.enter(arrival(7), "digest 7");

        assertThat(findings()).containsExactly(new Finding(Kind.REORDERED, "m6", "hebi, number 6"));
    }

    @Test
    void aRefusalMustBeToldOnceToTheSender() {
        say(6, "changzhi", "hebi");
        acknowledge("m6", "receipt");
        hebi.enter(refused(6), "digest 6");
        bureau.enter(arrival(6), "digest 6");
        assertThat(kinds()).containsExactly(Kind.UNTOLD);

        senders.told(new Told("changzhi", "r1", "m6", false));
        senders.told(new Told("changzhi", "r1", "m6", false));
        assertThat(findings()).isEmpty();

        senders.told(new Told("changzhi", "r2", "m6", false));
        assertThat(kinds()).containsExactly(Kind.TOLD_TWICE);
    }

    @Test
    void nobodyIsToldOfARefusalThatWasNone() {
        senders.told(new Told("changzhi", "r1", "m1", false));

        assertThat(findings()).containsExactly(new Finding(Kind.TOLD_FALSELY, "m1", "changzhi"));
    }

    @Test
    void aRejectToSomebodyElseIsCrossed() {
        senders.told(new Told("luliang", "r1", "m1", false));

        assertThat(kinds()).containsExactly(Kind.CROSSED);
    }

    @Test
    void nothingIsParked() {
        senders.told(new Told("changzhi", "r1", "m1", true));

        assertThat(kinds()).containsExactly(Kind.PARKED);
    }

    @Test
    void aReceiptThatComesAgainMustBeTheSame() {
        acknowledge("m1", "receipt 1");
        assertThat(findings()).isEmpty();

        acknowledge("m1", "another");
        assertThat(kinds()).containsExactly(Kind.WRONG_RECEIPT);
    }

    @Test
    void whatTheReceiverHoldsAgainstTheContractIsTold() {
        hebi.broken("m1", "E103");

        assertThat(kinds()).containsExactly(Kind.BROKEN_CONTRACT);
    }

    @ParameterizedTest
    @EnumSource
    void everySabotageIsFoundOut(Sabotage sabotage) {
        ReceiverBook wrong = new ReceiverBook("hebi", Optional.of(sabotage));
        for (int number = 1; number <= MESSAGES; number++) {
            wrong.enter(arrival(number), "digest " + number);
        }
        Map<Sabotage, Kind> found = Map.of(
                Sabotage.FORGET, Kind.LOST,
                Sabotage.DOUBLE, Kind.DUPLICATED,
                Sabotage.CROSS, Kind.CROSSED,
                Sabotage.OVERTAKE, Kind.REORDERED);

        assertThat(new ArrayList<>(Reconciler.reconcile(Books.of(senders, List.of(wrong, bureau)))))
                .extracting(Finding::kind)
                .contains(found.get(sabotage));
    }
}
