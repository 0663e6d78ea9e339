package org.jieli.gateway.demo;

import java.util.List;
import java.util.Optional;
import org.jieli.routes.journal.Custody;
import org.jieli.routes.partner.Partner;

/**
 * A story that was played.
 *
 * @param story its name
 * @param rows every message in its order
 * @param planned how many messages the story has
 * @param custody who has custody at the end
 * @param custodian the same as a partner
 * @param handover state of the handover at the end
 * @param totals the reckoning
 */
record Performance(
        String story,
        List<Row> rows,
        int planned,
        Optional<Custody> custody,
        Optional<Partner> custodian,
        String handover,
        Totals totals) {

    /** True if every step ended as the story says. */
    boolean ok() {
        return rows.size() == planned
                && rows.stream().allMatch(Row::ok)
                && totals.clean()
                && handover.equals("CONFIRMED")
                && custodian.map(Partner::name).filter("hebi"::equals).isPresent();
    }
}
