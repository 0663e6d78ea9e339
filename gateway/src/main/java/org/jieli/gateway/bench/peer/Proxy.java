package org.jieli.gateway.bench.peer;

import java.net.URI;
import org.jieli.mappings.Wire;

/** A bare Camel proxy: passes everything on as it came, checks nothing and keeps nothing. Thread-safe. */
final class Proxy implements Peer {

    private final HttpOut out;

    Proxy(URI to) {
        out = new HttpOut(to);
    }

    @Override
    public Wire answer(Wire message) {
        return out.post(message);
    }

    @Override
    public void close() {
        out.close();
    }
}
