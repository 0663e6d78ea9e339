package org.jieli.routes.intake;

import java.time.Instant;
import java.util.Objects;
import org.jieli.mappings.Wire;
import org.jieli.routes.partner.Partner;

/**
 * Bytes that came in from an authenticated partner.
 *
 * @param partner who sent them
 * @param wire the bytes
 * @param at when they came
 */
public record Inbound(Partner partner, Wire wire, Instant at) implements Arrival {

    public Inbound {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(wire, "wire");
        Objects.requireNonNull(at, "at");
    }
}
