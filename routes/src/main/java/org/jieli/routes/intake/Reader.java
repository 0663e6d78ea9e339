package org.jieli.routes.intake;

/** Reads a partner's bytes in the partner's dialect. */
final class Reader {

    Incoming read(Inbound inbound) {
        return new Incoming(inbound, inbound.partner().dialect().read(inbound.wire()));
    }
}
