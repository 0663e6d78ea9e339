package org.jieli.gateway.admission;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts what was not admitted: {@code jieli_admission_refused_total}. Thread-safe. */
public final class Refused {

    private final MeterRegistry meters;

    /** @param meters where the counters live */
    public Refused(MeterRegistry meters) {
        this.meters = meters;
    }

    /** One more was refused for want of this. */
    public void count(Shortage shortage) {
        meters.counter("jieli.admission.refused", "shortage", shortage.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
