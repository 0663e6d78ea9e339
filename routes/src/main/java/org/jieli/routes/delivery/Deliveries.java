package org.jieli.routes.delivery;

import java.time.InstantSource;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.own.Receipts;
import org.jieli.routes.partner.Directory;

/** The delivering half of the relay: routes for every partner, the dispatcher and the inbox. Thread-safe. */
public final class Deliveries implements AutoCloseable {

    private final CamelContext camel;
    private final Directory directory;
    private final Dispatcher dispatcher;
    private final Inbox inbox;

    /**
     * Adds the delivery routes to {@code camel}.
     *
     * @throws Exception if a route cannot be built
     */
    public Deliveries(
            CamelContext camel,
            Directory directory,
            Journal journal,
            OwnMessages own,
            Receipts receipts,
            DeliverySettings settings,
            InstantSource clock)
            throws Exception {
        this.camel = camel;
        this.directory = directory;
        Translator translator = new Translator(directory);
        Outcomes outcomes = new Outcomes(settings.retries(), clock);
        Recorder recorder = new Recorder(journal, directory, own, receipts, clock);
        camel.addRoutes(new DeliveryRoute(translator, outcomes, recorder));
        camel.addRoutes(new HttpTransport(outcomes, settings.http()));
        ProducerTemplate template = camel.createProducerTemplate();
        this.dispatcher = new Dispatcher(
                journal, delivery -> template.sendBody(DeliveryRoute.DOOR, delivery), settings.dispatcher(), clock);
        this.inbox = new Inbox(journal, translator, outcomes, recorder, clock);
    }

    /** Adds a route for each partner that is called, and starts looking for deliveries; the context must be started. */
    public void start() {
        directory.partners().stream()
                .filter(partner -> !partner.pulls())
                .forEach(partner -> HttpTransport.addRoute(camel, partner));
        dispatcher.start();
    }

    /** The inbox of partners that fetch their messages. */
    public Inbox inbox() {
        return inbox;
    }

    /** How many deliveries were waiting when last counted. */
    public long waiting() {
        return dispatcher.waiting();
    }

    /** Looks for deliveries now. */
    public void wake() {
        dispatcher.wake();
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
