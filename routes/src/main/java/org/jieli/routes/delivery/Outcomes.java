package org.jieli.routes.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.own.ProblemReports;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.interchange.Reject;
import org.jieli.schemas.problem.Problem;

/**
 * Judges what became of an attempt. The partner's receipt or reject for this very message decides; without a readable one the
 * status and the kind of fault do, unless the answer may belong to an earlier message on the same connection. What may have arrived is UNKNOWN, never assumed. Thread-safe.
 */
final class Outcomes {

    private static final List<Integer> LATER = List.of(408, 425, 429, 503);
    static final List<Integer> CLOSED_TO_US = List.of(401, 403, 404, 405, 407);
    private static final List<Integer> SENT_BACK = List.of(400, 409, 413, 415, 422);

    private final RetrySchedule schedule;
    private final InstantSource clock;

    Outcomes(RetrySchedule schedule, InstantSource clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The partner answered. What names another message says nothing of this one, whatever its status. */
    Outcome answered(Reply reply) {
        Optional<Body> said = said(reply);
        Optional<String> named = said.map(Outcomes::named);
        String id = reply.sent().delivery().key().messageId();
        if (named.filter(id::equals).isPresent()) {
            return told(reply, said.get());
        }
        if (named.isPresent()) {
            return again(reply, DeliveryState.UNKNOWN, "somebody-elses", Duration.ZERO);
        }
        return said.filter(body -> body instanceof Reject && !reply.reused())
                .map(nameless -> told(reply, nameless))
                .orElseGet(() -> withoutReceipt(reply));
    }

    private static Optional<Body> said(Reply reply) {
        Reading reading = reply.sent().partner().dialect().read(reply.answer());
        return reading.message().map(Message::getBody);
    }

    private static String named(Body body) {
        return switch (body) {
            case Receipt ok -> ok.getRefMessageId();
            case Reject no -> no.getRefMessageId();
            default -> null;
        };
    }

    private Outcome told(Reply reply, Body said) {
        return said instanceof Reject no
                ? ended(reply, DeliveryState.REFUSED, "refused", ProblemReports.read(no.getErrors()))
                : ended(reply, DeliveryState.DELIVERED, null, ProblemReports.read(((Receipt) said).getProblems()));
    }

    /** The message lies in the partner's folder under its final name: that is all a folder can say. */
    Outcome left(Said.Outbound sent) {
        return ended(sent, DeliveryState.DELIVERED, null, null, List.of());
    }

    /** Nothing was put in the partner's folder, and trying again cannot help: a person must look. */
    Outcome blocked(Said.Outbound sent, String cause, List<Problem> problems) {
        return parked(sent.delivery(), cause, problems);
    }

    /** The partner could not be reached, or did not answer. */
    Outcome failed(Said.Outbound sent, Fault fault) {
        return failed(sent, fault, null);
    }

    /** The partner's answer did not end; its beginning is kept. */
    Outcome endless(Reply beginning) {
        return failed(beginning.sent(), Fault.ENDLESS, beginning.answer());
    }

    private Outcome failed(Said.Outbound sent, Fault fault, Wire answer) {
        DeliveryState state = fault.mayHaveArrived() ? DeliveryState.UNKNOWN : DeliveryState.RETRY;
        Duration atLeast = fault.needsMending() ? schedule.mending() : Duration.ZERO;
        return again(sent, state, fault.name().toLowerCase(Locale.ROOT), answer, atLeast);
    }

    /** The message cannot be said in the receiver's dialect. */
    Outcome unsayable(Said.Unsayable unsayable) {
        return parked(unsayable.delivery(), "unsayable", unsayable.problems());
    }

    private Outcome parked(Delivery delivery, String cause, List<Problem> problems) {
        return new Outcome(
                delivery.id(),
                delivery.attempt(),
                DeliveryState.PARKED,
                clock.instant(),
                null,
                cause,
                null,
                null,
                problems);
    }

    private Outcome withoutReceipt(Reply reply) {
        int status = reply.status();
        String cause = status < 300 ? "no-receipt" : "status-" + status;
        Duration atLeast = CLOSED_TO_US.contains(status) ? schedule.mending() : reply.later();
        if (reply.reused()) {
            return again(reply, DeliveryState.UNKNOWN, cause, atLeast);
        }
        return SENT_BACK.contains(status)
                ? ended(reply, DeliveryState.REFUSED, cause, List.of())
                : again(reply, notTaken(status) ? DeliveryState.RETRY : DeliveryState.UNKNOWN, cause, atLeast);
    }

    /** True if a partner that answers with this status certainly did not take the message. */
    static boolean notTaken(int status) {
        return LATER.contains(status) || status >= 400 && status < 500;
    }

    private Outcome ended(Reply reply, DeliveryState state, String cause, List<Problem> problems) {
        return ended(reply.sent(), state, cause, reply.answer(), problems);
    }

    private Outcome again(Reply reply, DeliveryState state, String cause, Duration atLeast) {
        return again(reply.sent(), state, cause, reply.answer(), atLeast);
    }

    private Outcome ended(Said.Outbound sent, DeliveryState state, String cause, Wire answer, List<Problem> problems) {
        Delivery delivery = sent.delivery();
        return new Outcome(
                delivery.id(), delivery.attempt(), state, clock.instant(), null, cause, sent.wire(), answer, problems);
    }

    private Outcome again(Said.Outbound sent, DeliveryState state, String cause, Wire answer, Duration atLeast) {
        Delivery delivery = sent.delivery();
        Instant now = clock.instant();
        Optional<Instant> next =
                schedule.next(delivery.attempt(), delivery.firstAt(), now, atLeast, ThreadLocalRandom.current());
        return new Outcome(
                delivery.id(),
                delivery.attempt(),
                next.isPresent() ? state : DeliveryState.PARKED,
                now,
                next.orElse(null),
                cause,
                sent.wire(),
                answer,
                List.of());
    }
}
