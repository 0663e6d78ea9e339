package org.jieli.gateway.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jieli.schemas.message.MessageType;

/** The retention classes of what the gateway keeps (domain.md 6.3); the constant's name stands in the tables. */
public enum RetentionClass {
    /** Headers, receipts, digests, what happened: the record of the relay. */
    T2,
    /** The bytes of messages. */
    T3,
    /** The bytes of messages that hold references to faces, fingerprints or DNA. */
    T4,
    /** The bytes of signed handover documents. */
    T5,
    /** What must outlive its class: it is not finished, or under a legal hold. */
    HOLD;

    /** No record leaves before this time (domain.md 6.3 has three years), so that its partitions are there. */
    private static final Period SURELY_KEPT = Period.ofYears(2);

    /** The class of the bytes of a message. */
    public static RetentionClass of(MessageType type, byte[] interchange) {
        if (type == MessageType.F7) {
            return T5;
        }
        return Biometrics.in(interchange) ? T4 : T3;
    }

    /**
     * The class of what happens at a time to a message that was received on a day: whatever still happens to a message of long ago
     * happens to one that outlives its class, whose partition may be gone.
     */
    public static RetentionClass ofEvent(LocalDate day, Instant at) {
        return day.plus(SURELY_KEPT).isBefore(Days.of(at)) ? HOLD : T2;
    }
}
