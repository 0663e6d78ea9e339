package org.jieli.routes.journal;

/**
 * A delivery to be made.
 *
 * @param partner name of the receiving partner
 * @param copy true for a copy to a provincial bureau, without health and biometric fields
 * @param pulled true if the partner fetches it from its inbox, false if the gateway pushes it
 */
public record NewDelivery(String partner, boolean copy, boolean pulled) {}
