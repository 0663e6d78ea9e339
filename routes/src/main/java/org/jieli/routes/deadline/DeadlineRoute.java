package org.jieli.routes.deadline;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Looks for due deadlines at a fixed pace. */
public final class DeadlineRoute extends RouteBuilder {

    private final Deadlines deadlines;
    private final Duration period;

    /** @param period time between two looks */
    public DeadlineRoute(Deadlines deadlines, Duration period) {
        this.deadlines = deadlines;
        this.period = period;
    }

    @Override
    public void configure() {
        from("timer:deadlines?delay=0&period=" + period.toMillis())
                .routeId("deadlines")
                .process(exchange -> deadlines.fire());
    }
}
