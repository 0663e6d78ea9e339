package org.jieli.simulators.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
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

    private static final JsonMapper MAPPER = new JsonMapper();

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
    static Line again(Reception reception, Entry entry) {
        Kind kind = reception == Reception.CROSSED ? Kind.CROSSED : Kind.REDELIVERED;
        return new Line(kind, entry.messageId(), null, null, 0, null, null, 0, null);
    }

    static Line of(Sent sent) {
        return new Line(Kind.ANSWERED, sent.messageId(), null, null, 0, null, sent.answer(), sent.status(), null);
    }

    static Line cursor(String cursor) {
        return new Line(Kind.CURSOR, null, null, null, 0, null, null, 0, cursor);
    }

    /** The line that these bytes are. */
    static Line read(byte[] json) throws IOException {
        return MAPPER.readValue(json, Line.class);
    }

    /** Its bytes, without the end of the line. */
    byte[] json() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line that cannot be written", e);
        }
    }

    Entry entry() {
        return new Entry(messageId, type, caseNo, Instant.ofEpochMilli(at), contentType, bytes);
    }
}
