package org.jieli.simulators.desk;

import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;

/** A way from a partner to the gateway. */
public interface Way {

    /** Sends a message and waits for what becomes of it; a message without an answer may have arrived or not. */
    Sent send(Entry message);
}
