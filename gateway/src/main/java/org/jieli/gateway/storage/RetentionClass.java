package org.jieli.gateway.storage;

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

    /** The class of the bytes of a message. */
    public static RetentionClass of(MessageType type, byte[] interchange) {
        if (type == MessageType.F7) {
            return T5;
        }
        return Biometrics.in(interchange) ? T4 : T3;
    }
}
