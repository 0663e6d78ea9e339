package org.jieli.routes.intake;

/** Reads a partner's bytes in the partner's dialect, unless that was done before. */
final class Reader {

    Incoming read(Arrival arrival) {
        return switch (arrival) {
            case Inbound inbound -> Incoming.of(inbound);
            case Incoming incoming -> incoming;
        };
    }
}
