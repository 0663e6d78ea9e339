package org.jieli.routes.journal;

import java.util.Optional;

/**
 * A delivery to be made.
 *
 * @param partner name of the receiving partner
 * @param copy true for a copy to a provincial bureau, without health and biometric fields
 * @param pulled true if the partner fetches it from its inbox, false if the gateway pushes it
 * @param lease the node that is ready to send it at once; empty if it is to be claimed
 */
public record NewDelivery(String partner, boolean copy, boolean pulled, Optional<Lease> lease) {

    /** A delivery that is to be claimed or fetched. */
    public NewDelivery(String partner, boolean copy, boolean pulled) {
        this(partner, copy, pulled, Optional.empty());
    }

    /** The same, sent at once by the node of the lease. */
    public NewDelivery leased(Lease to) {
        return new NewDelivery(partner, copy, pulled, Optional.of(to));
    }
}
