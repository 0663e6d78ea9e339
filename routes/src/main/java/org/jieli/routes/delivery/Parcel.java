package org.jieli.routes.delivery;

import java.util.Optional;
import org.jieli.routes.journal.Delivery;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Messages;

/**
 * A delivery on its way out.
 *
 * @param delivery the delivery
 * @param given the message if it was just accepted; it belongs to this parcel alone, which may change its envelope
 */
record Parcel(Delivery delivery, Optional<Message> given) {

    /** A parcel with what the journal keeps. */
    static Parcel of(Delivery delivery) {
        return new Parcel(delivery, Optional.empty());
    }

    Message message() {
        return given.orElseGet(() -> Messages.decode(delivery.interchange()));
    }
}
