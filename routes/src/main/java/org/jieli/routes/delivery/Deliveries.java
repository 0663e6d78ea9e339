package org.jieli.routes.delivery;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Shared;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.own.Receipts;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;

/** The delivering half of the relay: routes for every partner, the dispatcher and the inbox. Thread-safe. */
public final class Deliveries implements AutoCloseable {

    private final CamelContext camel;
    private final Directory directory;
    private final Circuits circuits;
    private final ProducerTemplate template;
    private final Breakers breakers = new Breakers();
    private final Backlog backlog;
    private final AnswerGuard guard;
    private final Courier courier;
    private final Membership membership;
    private final AtOnce atOnce;
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
            Shared shared,
            OwnMessages own,
            Receipts receipts,
            DeliverySettings settings)
            throws Exception {
        this.camel = camel;
        this.directory = directory;
        this.circuits = shared.circuits();
        Journal journal = shared.journal();
        DispatcherSettings dispatching = settings.dispatcher();
        this.template = camel.createProducerTemplate();
        this.backlog = new Backlog(journal, dispatching.countEvery());
        this.guard = new AnswerGuard(settings.http().callTimeout());
        this.membership = new Membership(
                shared.nodes(), dispatching.node(), dispatching.beat(), dispatching.silence(), this::lookAround);
        Translator translator = new Translator(directory);
        Outcomes outcomes = new Outcomes(settings.retries(), membership);
        Recorder recorder = new Recorder(
                journal,
                directory,
                own,
                receipts,
                new Persistent(dispatching.lease().dividedBy(2)),
                membership);
        camel.addRoutes(new DeliveryRoute(translator, outcomes, breakers, recorder));
        camel.addRoutes(new HttpTransport(outcomes, settings.http()));
        HttpTransport.guard(camel, guard);
        camel.addRoutes(new SftpTransport(outcomes));
        Bulkheads bulkheads = new Bulkheads(dispatching.mostInFlight(), dispatching.mostPerPartner());
        this.courier = new Courier(this::deliver, dispatching.grace());
        this.atOnce = new AtOnce(bulkheads, breakers, courier, membership::node, dispatching.lease(), membership);
        this.dispatcher = new Dispatcher(journal, bulkheads, breakers, courier, membership, dispatching);
        this.inbox = new Inbox(journal, translator, outcomes, recorder, membership);
    }

    private void deliver(Parcel parcel, Slot slot) {
        template.sendBodyAndProperty(DeliveryRoute.DOOR, parcel, DeliveryRoute.SLOT, slot);
    }

    private void lookAround() {
        breakers.force(circuits.forced());
        backlog.countInTime();
    }

    /** Joins the nodes of the journal: before that nobody knows the journal's time. */
    public void join() {
        membership.start();
    }

    /** Adds a route for each partner that is called, and starts looking for deliveries. */
    public void start() {
        directory.partners().stream().filter(partner -> !partner.pulls()).forEach(this::addRoute);
        dispatcher.start();
    }

    private void addRoute(Partner partner) {
        if (partner.outFolder().isPresent()) {
            SftpTransport.addRoute(camel, partner);
        } else {
            HttpTransport.addRoute(camel, partner);
        }
    }

    /** The inbox of partners that fetch their messages. */
    public Inbox inbox() {
        return inbox;
    }

    /** Sends what is being accepted. */
    public AtOnce atOnce() {
        return atOnce;
    }

    /** This node among the others, and the journal's time. */
    public Membership membership() {
        return membership;
    }

    /** The circuit breakers of this node. */
    public Breakers breakers() {
        return breakers;
    }

    /** How many deliveries were waiting when last counted. */
    public long waiting() {
        return backlog.waiting();
    }

    /** Looks for deliveries now. */
    public void wake() {
        dispatcher.wake();
    }

    /** Stops looking, lets what is under way end, and leaves. */
    @Override
    public void close() {
        dispatcher.close();
        courier.close();
        membership.close();
        guard.close();
    }
}
