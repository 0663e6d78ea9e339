package org.jieli.routes.conversation;

import org.jieli.schemas.interchange.Arrival;
import org.jieli.schemas.interchange.Departure;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.HandoverReply;
import org.jieli.schemas.interchange.HandoverRevoke;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.TransitUpdate;

/** Finds the number of the conversation that a message belongs to. */
final class Numbers {

    private Numbers() {}

    /** The handover number of a message of family F. */
    static String handoverNo(Message message) {
        return switch (message.getBody()) {
            case HandoverNotice notice -> notice.getHandoverNo();
            case HandoverReply reply -> reply.getHandoverNo();
            case HandoverRevoke revoke -> revoke.getHandoverNo();
            case Departure departure -> departure.getHandoverNo();
            case TransitUpdate update -> update.getHandoverNo();
            case Arrival arrival -> arrival.getHandoverNo();
            case HandoverConfirm confirm -> confirm.getContent().getHandoverNo();
            default -> throw new IllegalArgumentException("Not a message of the handover family");
        };
    }
}
