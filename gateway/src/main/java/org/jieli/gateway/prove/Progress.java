package org.jieli.gateway.prove;

import org.jieli.gateway.prove.partner.Ensemble;

/**
 * How far a proof is.
 *
 * @param kills processes killed so far
 * @param planned processes to be killed
 * @param acknowledged messages with a receipt
 * @param arrived messages and copies that came to their receivers for the first time
 */
record Progress(int kills, int planned, int acknowledged, long arrived) {

    static Progress of(Plan plan, Tally tally, Ensemble ensemble) {
        return new Progress(tally.kills(), plan.kills(), ensemble.senders().acknowledged(), ensemble.arrived());
    }
}
