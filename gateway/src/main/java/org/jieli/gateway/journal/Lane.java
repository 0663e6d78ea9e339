package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.TEXT;

import java.util.Collection;
import java.util.Optional;
import org.jieli.gateway.sql.Rows;

/** What is pushed about one case to one receiver: it arrives in the order in which it was kept. */
record Lane(String partner, String caseNo) {

    /** Empty for what waits for nobody: a message without a case, or one that its receiver fetches. */
    static Optional<Lane> of(String partner, String caseNo, boolean pulled) {
        return caseNo == null || pulled ? Optional.empty() : Optional.of(new Lane(partner, caseNo));
    }

    static Rows rows(Collection<Lane> lanes) {
        Rows rows = new Rows(TEXT, TEXT);
        lanes.stream().distinct().forEach(lane -> rows.add(lane.partner(), lane.caseNo()));
        return rows;
    }
}
