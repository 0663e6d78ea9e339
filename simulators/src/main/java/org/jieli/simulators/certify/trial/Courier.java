package org.jieli.simulators.certify.trial;

import java.io.IOException;

/** A way by which messages reach the tested system. Thread-safe. */
public interface Courier {

    /**
     * Brings a message and waits for what is said to it at once.
     *
     * @param messageId its id, as the gateway tells it beside the bytes
     * @throws IOException if nothing was said in time
     */
    Reply bring(String messageId, byte[] bytes, String contentType) throws IOException, InterruptedException;
}
