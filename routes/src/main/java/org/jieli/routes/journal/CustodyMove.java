package org.jieli.routes.journal;

import java.time.Instant;

/**
 * Custody that is opened or moves.
 *
 * @param caseNo the case
 * @param from organisation that has it now; null if the case is new
 * @param to organisation that has it afterwards
 * @param at when, as the signed content says
 */
public record CustodyMove(String caseNo, String from, String to, Instant at) {}
