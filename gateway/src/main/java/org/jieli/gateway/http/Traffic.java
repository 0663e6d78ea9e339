package org.jieli.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.problem.Acknowledgement;

/** Counts the messages that came in, by partner and acknowledgement: {@code jieli_messages_total}. Thread-safe. */
public final class Traffic {

    private final MeterRegistry meters;

    /** @param meters where the counters live */
    public Traffic(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Partner partner, Acknowledgement acknowledgement) {
        meters.counter("jieli.messages", "partner", partner.name(), "acknowledgement", acknowledgement.name())
                .increment();
    }
}
