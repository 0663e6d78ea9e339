package org.jieli.simulators.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Message ids in the form of UUID version 7 whose random part is derived from a name, so that whoever says the same thing again,
 * even after a restart, says it under the same id.
 */
public final class MessageIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private MessageIds() {}

    /** The id of what is said at a time under a name. */
    public static String of(Instant at, String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(name));
        long high = at.toEpochMilli() << 16 | VERSION_7 | hash.getLong() & 0xFFF;
        long low = hash.getLong() >>> 2 | VARIANT;
        return new UUID(high, low).toString();
    }

    /** The id of the answer of a type to a message: the same however often it is asked for. */
    public static String answer(String messageId, String type) {
        long time = UUID.fromString(messageId).getMostSignificantBits() >>> 16;
        return of(Instant.ofEpochMilli(time), type + " to " + messageId);
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
