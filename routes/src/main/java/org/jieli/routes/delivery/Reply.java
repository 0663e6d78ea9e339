package org.jieli.routes.delivery;

import java.time.Duration;
import org.jieli.mappings.Wire;

/**
 * What came back for an outbound message.
 *
 * @param sent what went out
 * @param status HTTP status
 * @param answer the bytes that came back; at most {@link OwnAnswer#LONGEST} of them
 * @param reused true if the connection had brought other answers before: then one that names nobody may belong to another message
 * @param later how long the partner asks to be left alone (Retry-After); zero if it does not
 */
record Reply(Said.Outbound sent, int status, Wire answer, boolean reused, Duration later) {}
