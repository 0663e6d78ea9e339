package org.jieli.gateway.prove.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.prove.book.Arrival;
import org.jieli.gateway.prove.book.ReceiverBook;
import org.jieli.gateway.prove.book.SendersBook;
import org.jieli.gateway.prove.book.Told;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Inspection;
import org.jieli.simulators.letter.Letter;

/**
 * The desk of one partner: holds what comes against the contract, enters it once, and answers the same however often it comes. What
 * it refuses depends on the message alone. Thread-safe.
 */
final class Desk {

    private static final String REJECT = "Z2";
    private static final int OK = 200;
    private static final int REFUSED = 422;

    private final Station station;
    private final Contract contract;
    private final ReceiverBook book;
    private final SendersBook senders;
    private final boolean refusesSome;

    /** @param refusesSome true for a partner that refuses one message in fifty */
    Desk(Station station, ReceiverBook book, SendersBook senders, boolean refusesSome) {
        this.station = station;
        this.contract = station.tongue().contract;
        this.book = book;
        this.senders = senders;
        this.refusesSome = refusesSome;
    }

    Station station() {
        return station;
    }

    ReceiverBook book() {
        return book;
    }

    /** Takes a message in and answers it. */
    Reply take(byte[] bytes, String contentType) {
        Inspection inspection = contract.inspect(bytes, contentType);
        if (!inspection.isKept()) {
            return broken(inspection);
        }
        Letter letter = inspection.letter().orElseThrow();
        return isReject(letter) ? told(letter, bytes) : entered(letter, bytes);
    }

    private Reply broken(Inspection inspection) {
        String id = inspection
                .letter()
                .flatMap(letter -> contract.words().read(letter, Field.MESSAGE_ID))
                .orElse("");
        book.broken(id, inspection.problems().getFirst().toString());
        return refusal(inspection);
    }

    private boolean isReject(Letter letter) {
        return contract.words().type(letter).filter(REJECT::equals).isPresent();
    }

    private Reply told(Letter reject, byte[] bytes) {
        senders.told(new Told(
                station.name(),
                field(reject, Field.MESSAGE_ID),
                contract.words().read(reject, Field.REJECT_OF).orElse(""),
                reject.get(station.tongue().rejectCode)
                        .filter(ProblemCode.E505.name()::equals)
                        .isPresent()));
        return receipt(reject, bytes);
    }

    private Reply entered(Letter letter, byte[] bytes) {
        String marker = letter.get(station.tongue().question).orElse("");
        boolean refused = refusesSome && Marker.isRefused(marker);
        book.enter(
                new Arrival(field(letter, Field.MESSAGE_ID), marker, refused, System.nanoTime()), Digests.sm3(bytes));
        return refused
                ? refusal(new Inspection(Optional.of(letter), List.of(Problem.error(ProblemCode.E404, Place.WHOLE))))
                : receipt(letter, bytes);
    }

    private Reply receipt(Letter letter, byte[] bytes) {
        return new Reply(
                OK,
                contract.receipts()
                        .receipt(station.org(), letter, bytes, Instant.now())
                        .bytes());
    }

    private Reply refusal(Inspection inspection) {
        return new Reply(
                REFUSED,
                contract.receipts()
                        .reject(station.org(), inspection, Instant.now())
                        .bytes());
    }

    private String field(Letter letter, Field field) {
        return contract.words().read(letter, field).orElseThrow();
    }
}
