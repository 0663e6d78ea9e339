package org.jieli.routes.intake;

import java.util.Optional;
import org.jieli.mappings.Reading;

/**
 * Bytes and what came of reading them.
 *
 * @param inbound the bytes and who sent them
 * @param reading the message, or what is wrong with the bytes
 */
public record Incoming(Inbound inbound, Reading reading) implements Arrival {

    /** Reads bytes in their sender's dialect. */
    public static Incoming of(Inbound inbound) {
        return new Incoming(inbound, inbound.partner().dialect().read(inbound.wire()));
    }

    /** The case that the message belongs to, if it could be read and names one. */
    public Optional<String> caseNo() {
        return reading.message().map(message -> message.getEnvelope().getCaseNo());
    }
}
