package org.jieli.gateway.prove.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieli.gateway.prove.book.Arrival;
import org.jieli.gateway.prove.book.Finding;
import org.jieli.gateway.prove.book.Kind;
import org.jieli.gateway.prove.book.ReceiverBook;
import org.jieli.gateway.prove.book.Said;
import org.jieli.gateway.prove.book.SendersBook;
import org.jieli.gateway.prove.book.Told;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Inspection;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk of a station of each province, to which a station of the same dialect writes. */
class DeskTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:03:04Z");

    private final SendersBook senders = new SendersBook();
    private final ReceiverBook book = new ReceiverBook("xinxiang");

    private Desk desk(Tongue tongue) {
        return new Desk(new Station("xinxiang", "JZZ41070001", tongue), book, senders, true);
    }

    private static Said said(boolean refused) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> MessageIds.of(NOW, "message " + i))
                .map(id -> new Said(
                        id, Marker.of(id), "taiyuan", "xinxiang", List.of(), new CaseNumbers("JZZ14010001").next(), 1))
                .filter(said -> Marker.isRefused(said.marker()) == refused)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] written(Said said, Tongue tongue) {
        return Enquiry.write(
                said,
                new Station("taiyuan", "JZZ14010001", tongue),
                new Station("xinxiang", "JZZ41070001", tongue),
                NOW,
                true);
    }

    @ParameterizedTest
    @EnumSource
    void anEnquiryIsEnteredOnceAndGetsTheReceiptThatNamesIt(Tongue tongue) {
        Said said = said(false);
        Desk desk = desk(tongue);
        Reply first = desk.take(written(said, tongue), tongue.contract.contentType());
        desk.take(written(said, tongue), tongue.contract.contentType());

        assertThat(first.status()).isEqualTo(200);
        assertThat(field(tongue, first, Field.RECEIPT_OF)).contains(said.messageId());
        assertThat(book.arrivals()).extracting(Arrival::marker).containsExactly(said.marker());
        assertThat(book.again()).isEqualTo(1);
        assertThat(book.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneInFiftyIsRefusedHoweverOftenItComes(Tongue tongue) {
        Said said = said(true);
        Desk desk = desk(tongue);
        desk.take(written(said, tongue), tongue.contract.contentType());
        Reply again = desk.take(written(said, tongue), tongue.contract.contentType());

        assertThat(again.status()).isEqualTo(422);
        assertThat(field(tongue, again, Field.REJECT_OF)).contains(said.messageId());
        assertThat(book.arrivals()).extracting(Arrival::refused).containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource
    void whatBreaksTheContractIsNoted(Tongue tongue) {
        desk(tongue).take(new byte[] {'?'}, tongue.contract.contentType());

        assertThat(book.findings()).extracting(Finding::kind).containsExactly(Kind.BROKEN_CONTRACT);
    }

    @ParameterizedTest
    @EnumSource
    void aRejectTellsTheSenderWhatBecameOfItsMessage(Tongue tongue) {
        Said said = said(false);
        Desk desk = desk(tongue);
        desk.take(reject(said, tongue, ProblemCode.E502), tongue.contract.contentType());
        desk.take(reject(said, tongue, ProblemCode.E505), tongue.contract.contentType());

        assertThat(senders.told()).extracting(Told::messageId).containsOnly(said.messageId());
        assertThat(senders.told()).extracting(Told::parked).containsExactly(false, true);
        assertThat(book.arrivals()).isEmpty();
    }

    private static byte[] reject(Said said, Tongue tongue, ProblemCode code) {
        Contract contract = tongue.contract;
        Letter letter = contract.read(written(said, tongue));
        Inspection refused = new Inspection(Optional.of(letter), List.of(Problem.error(code, Place.WHOLE)));
        return contract.receipts().reject("WGJ11000001", refused, NOW).bytes();
    }

    private static Optional<String> field(Tongue tongue, Reply reply, Field field) {
        return tongue.contract.words().read(tongue.contract.read(reply.bytes()), field);
    }
}
