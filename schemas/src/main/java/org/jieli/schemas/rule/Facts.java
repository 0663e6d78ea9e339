package org.jieli.schemas.rule;

import java.time.Instant;
import java.util.List;
import org.jieli.schemas.catalogue.Block;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Message;

/**
 * What a rule may look at.
 *
 * @param message the message
 * @param now the time of the check
 * @param blocks all blocks of the message
 * @param citizens all citizen numbers in them
 */
record Facts(Message message, Instant now, List<Block> blocks, List<CitizenClaim> citizens) {

    static Facts of(Message message, Instant now) {
        List<Block> blocks = Block.of(message);
        return new Facts(message, now, blocks, CitizenClaim.in(blocks));
    }

    Envelope envelope() {
        return message.getEnvelope();
    }

    Body body() {
        return message.getBody();
    }

    /** True for a copy to a bureau, which has lost its health and biometric fields. */
    boolean isCopy() {
        return Boolean.TRUE.equals(envelope().getCopy());
    }
}
