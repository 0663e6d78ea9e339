package org.jieli.gateway.command;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jieli.simulators.certify.trial.Courier;
import org.jieli.simulators.certify.trial.Door;
import org.jieli.simulators.certify.trial.HttpCourier;
import org.jieli.simulators.certify.trial.InboxDoor;

/**
 * The lines between certification and a tested system.
 *
 * @param gateway where the system finds the played gateway
 * @param courier how messages reach the system
 * @param open what is open and must be closed
 */
record Lines(URI gateway, Courier courier, List<AutoCloseable> open) implements AutoCloseable {

    /** To a system with a door, which sends to the door of the gateway. */
    static Lines toDoor(URI address, Door door, Duration patience) {
        HttpCourier courier = new HttpCourier(address, patience);
        return new Lines(door.address(), courier, List.of(courier, door));
    }

    /** To a system that fetches. */
    static Lines fromInbox(InboxDoor inbox) {
        return new Lines(inbox.address(), inbox, List.of(inbox));
    }

    /** False if the system should come by itself and does not in time. */
    boolean isUsed(Duration patience) throws InterruptedException {
        return !(courier instanceof InboxDoor inbox) || inbox.inbox().awaitVisit(patience);
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("A line that cannot be closed", e);
            }
        }
    }
}
