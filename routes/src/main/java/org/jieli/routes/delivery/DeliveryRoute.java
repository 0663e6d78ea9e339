package org.jieli.routes.delivery;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.Outcome;

/**
 * Delivery: Jieli says a kept message in the receiver's dialect, delivers it, and records what became of it. Send the {@link Parcel}
 * of a leased delivery to {@link #DOOR} with its {@link Slot} in the property {@link #SLOT}; every way through the route ends in a recorded
 * outcome.
 */
final class DeliveryRoute extends RouteBuilder {

    /** Where a {@link Parcel} goes in. */
    static final String DOOR = "direct:deliver";

    /** The exchange property that holds the {@link Slot}. */
    static final String SLOT = "slot";

    private static final String DELIVERY = "delivery";
    private static final String PARTNER = "partner";

    private final Translator translator;
    private final Outcomes outcomes;
    private final Breakers breakers;
    private final Recorder recorder;

    DeliveryRoute(Translator translator, Outcomes outcomes, Breakers breakers, Recorder recorder) {
        this.translator = translator;
        this.outcomes = outcomes;
        this.breakers = breakers;
        this.recorder = recorder;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(DOOR)
                .routeId("deliver")
                .process(DeliveryRoute::remember)
                .transform()
                .body(Parcel.class, translator::say)
                .choice()
                .when(body().isInstanceOf(Said.Outbound.class))
                .toD(HttpTransport.doorOf("${exchangeProperty." + PARTNER + "}"))
                .otherwise()
                .transform()
                .body(Said.Unsayable.class, outcomes::unsayable)
                .end()
                .process(this::letNextGo)
                .process(this::record);
    }

    private static void remember(Exchange exchange) {
        Delivery delivery = exchange.getMessage().getBody(Parcel.class).delivery();
        exchange.setProperty(DELIVERY, delivery);
        exchange.setProperty(PARTNER, delivery.partner());
    }

    private void letNextGo(Exchange exchange) {
        exchange.getProperty(SLOT, Slot.class).answered();
        breakers.ended(
                exchange.getProperty(PARTNER, String.class),
                exchange.getMessage().getBody(Outcome.class));
    }

    private void record(Exchange exchange) {
        Delivery delivery = exchange.getProperty(DELIVERY, Delivery.class);
        recorder.record(delivery, exchange.getMessage().getBody(Outcome.class));
    }
}
