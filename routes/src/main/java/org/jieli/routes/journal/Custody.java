package org.jieli.routes.journal;

import java.time.Instant;

/**
 * Who has custody of the person of a case. At every instant exactly one organisation has it (domain.md 1.7).
 *
 * @param caseNo the case
 * @param org organisation code of the custodian
 * @param since since when
 */
public record Custody(String caseNo, String org, Instant since) {}
