package org.jieli.gateway.bench.peer;

import org.jieli.mappings.Wire;

/** A program that answers a message in the time of the request. Thread-safe. */
interface Peer extends AutoCloseable {

    /** What came back. */
    Wire answer(Wire message);

    @Override
    void close();
}
