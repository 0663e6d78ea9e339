package org.jieli.gateway.journal;

import java.util.Optional;

/** What is pushed about one case to one receiver: it arrives in the order in which it was kept. */
record Lane(String partner, String caseNo) {

    /** Empty for what waits for nobody: a message without a case, or one that its receiver fetches. */
    static Optional<Lane> of(String partner, String caseNo, boolean pulled) {
        return caseNo == null || pulled ? Optional.empty() : Optional.of(new Lane(partner, caseNo));
    }
}
