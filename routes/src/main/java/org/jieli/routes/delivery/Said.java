package org.jieli.routes.delivery;

import java.util.List;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.problem.Problem;

/** A delivery after it was said in the receiver's dialect. */
sealed interface Said {

    /** The delivery. */
    Delivery delivery();

    /**
     * Bytes that follow the receiver's contract.
     *
     * @param partner the receiver
     * @param wire the bytes
     */
    record Outbound(Delivery delivery, Partner partner, Wire wire) implements Said {}

    /**
     * A message that the receiver's dialect cannot say, or whose receiver is not configured any more: it waits for a person.
     *
     * @param problems why
     */
    record Unsayable(Delivery delivery, List<Problem> problems) implements Said {}
}
