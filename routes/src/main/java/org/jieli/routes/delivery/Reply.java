package org.jieli.routes.delivery;

import java.time.Duration;
import org.jieli.mappings.Wire;

/**
 * What came back for an outbound message.
 *
 * @param sent what went out
 * @param status HTTP status
 * @param answer the bytes that came back; at most {@link AnswerGuard#LONGEST_ANSWER} of them
 * @param later how long the partner asks to be left alone (Retry-After); zero if it does not
 */
record Reply(Said.Outbound sent, int status, Wire answer, Duration later) {}
