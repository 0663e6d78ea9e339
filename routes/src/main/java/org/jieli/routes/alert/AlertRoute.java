package org.jieli.routes.alert;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Looks at what waits at a fixed pace. */
public final class AlertRoute extends RouteBuilder {

    private final Watch watch;
    private final Duration every;

    /** @param every time between two looks */
    public AlertRoute(Watch watch, Duration every) {
        this.watch = watch;
        this.every = every;
    }

    @Override
    public void configure() {
        from("timer:alerts?period=" + every.toMillis()).routeId("alerts").process(exchange -> watch.look());
    }
}
