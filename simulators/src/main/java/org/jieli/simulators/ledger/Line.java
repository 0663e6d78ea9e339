package org.jieli.simulators.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** One line of the ledger's file. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Line(
        Kind kind,
        String messageId,
        String type,
        String caseNo,
        long at,
        String contentType,
        byte[] bytes,
        int status,
        String cursor) {

    enum Kind {
        RECEIVED,
        REDELIVERED,
        CROSSED,
        SENT,
        ANSWERED,
        CURSOR
    }

    static Line of(Kind kind, Entry entry) {
        return new Line(
                kind,
                entry.messageId(),
                entry.type(),
                entry.caseNo(),
                entry.at().toEpochMilli(),
                entry.contentType(),
                entry.bytes(),
                0,
                null);
    }

    /** A message that came again is not written down again. */
    static Line of(Reception reception, Entry entry) {
        return switch (reception) {
            case FIRST -> of(Kind.RECEIVED, entry);
            case REDELIVERED -> again(Kind.REDELIVERED, entry);
            case CROSSED -> again(Kind.CROSSED, entry);
        };
    }

    private static Line again(Kind kind, Entry entry) {
        return new Line(kind, entry.messageId(), null, null, 0, null, null, 0, null);
    }

    static Line of(Sent sent) {
        return new Line(Kind.ANSWERED, sent.messageId(), null, null, 0, null, sent.answer(), sent.status(), null);
    }

    static Line cursor(String cursor) {
        return new Line(Kind.CURSOR, null, null, null, 0, null, null, 0, cursor);
    }

    Entry entry() {
        return new Entry(messageId, type, caseNo, Instant.ofEpochMilli(at), contentType, bytes);
    }
}
