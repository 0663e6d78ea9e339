package org.jieli.gateway.http;

import org.jieli.mappings.Wire;

/**
 * How much went over the wire, never what.
 *
 * @param bytes number of bytes
 * @param contentType their media type
 */
record WireView(int bytes, String contentType) {

    static WireView of(Wire wire) {
        return wire == null ? null : new WireView(wire.bytes().length, wire.contentType());
    }
}
