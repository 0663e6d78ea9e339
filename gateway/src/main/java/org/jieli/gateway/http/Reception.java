package org.jieli.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jieli.gateway.admission.Admission;
import org.jieli.mappings.Wire;
import org.jieli.routes.partner.Partner;

/** Receives bodies: each is admitted, then read, then worked on, and holds its place until that is done. Thread-safe. */
public final class Reception {

    private final Admission admission;

    /** @param admission admits each before it is read */
    public Reception(Admission admission) {
        this.admission = admission;
    }

    /**
     * Receives a message, which will be kept.
     *
     * @throws org.jieli.gateway.admission.NotAdmittedException if there is no room for it
     * @throws DoorException if it is too large or comes too slowly
     */
    <T> T message(Partner partner, HttpServletRequest request, Function<Wire, T> work) {
        admission.checkDisk();
        return receipt(partner, request, work);
    }

    /** The same for a receipt, which ends something that is kept already. */
    <T> T receipt(Partner partner, HttpServletRequest request, Function<Wire, T> work) {
        MessageBody body = new MessageBody(request);
        try (Admission.Place place = admission.enter(partner.name(), body.mostBytes())) {
            Wire wire = body.read();
            place.shrinkTo(wire.bytes().length);
            return work.apply(wire);
        }
    }
}
