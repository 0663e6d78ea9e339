package org.jieli.routes;

import com.fasterxml.uuid.Generators;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.jieli.mappings.Dialect;
import org.jieli.routes.alert.AlertRoute;
import org.jieli.routes.alert.Watch;
import org.jieli.routes.conversation.Conversations;
import org.jieli.routes.deadline.DeadlineRoute;
import org.jieli.routes.deadline.Deadlines;
import org.jieli.routes.delivery.Breakers;
import org.jieli.routes.delivery.Deliveries;
import org.jieli.routes.delivery.Inbox;
import org.jieli.routes.delivery.Membership;
import org.jieli.routes.folder.Folders;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Arrival;
import org.jieli.routes.intake.IntakeRoute;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Shared;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.own.Receipts;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.routes.sftp.Boxes;
import org.jieli.routes.sftp.SftpSettings;

/**
 * The relay: built of plain parts, put on a Camel context, started and stopped with it. Thread-safe.
 *
 * <p>{@link #intake} takes what partners send; the dispatcher delivers; {@link #inbox} serves partners that fetch.
 */
public final class Relay implements AutoCloseable {

    /** The gateway's own name among the partners. */
    public static final String SELF = "jieli";

    private final CamelContext camel;
    private final ProducerTemplate template;
    private final Deliveries deliveries;
    private final Boxes boxes;
    private final Folders folders;
    private final Watch watch;

    /**
     * Puts the routes on {@code camel}, which must not be started yet.
     *
     * @param standard the dialect of the interchange standard, in which the gateway's own messages are kept
     * @throws Exception if a route cannot be built
     */
    public Relay(CamelContext camel, Directory directory, Shared shared, RelaySettings settings, Dialect standard)
            throws Exception {
        this(camel, directory, shared, settings, standard, UnaryOperator.identity());
    }

    /**
     * The same with another time of the business than the journal's.
     *
     * @param calendar the time by which deadlines fire
     * @throws Exception if a route cannot be built
     */
    public Relay(
            CamelContext camel,
            Directory directory,
            Shared shared,
            RelaySettings settings,
            Dialect standard,
            InstantSource calendar)
            throws Exception {
        this(camel, directory, shared, settings, standard, journalTime -> calendar);
    }

    private Relay(
            CamelContext camel,
            Directory directory,
            Shared shared,
            RelaySettings settings,
            Dialect standard,
            UnaryOperator<InstantSource> calendar)
            throws Exception {
        this.camel = camel;
        camel.setStreamCaching(false);
        Journal journal = shared.journal();
        this.template = camel.createProducerTemplate();
        Supplier<UUID> ids = Generators.timeBasedEpochRandomGenerator()::generate;
        OwnMessages own = new OwnMessages(self(settings, standard), ids);
        Receipts receipts = new Receipts(own, this::waiting);
        Conversations conversations = new Conversations(directory, journal, ids, settings.firstVisit());
        this.boxes = new Boxes(directory, SftpSettings.DEFAULT);
        boxes.install(camel);
        this.deliveries = new Deliveries(camel, directory, shared, own, receipts, settings.delivery());
        camel.addRoutes(new IntakeRoute(journal, conversations, own, receipts, deliveries.atOnce(), deliveries::wake));
        this.folders = new Folders(camel, directory, boxes, membership()::holds, this::intake, receipts, membership());
        Deadlines deadlines =
                new Deadlines(journal, conversations, directory, own, membership()::node, calendar.apply(membership()));
        camel.addRoutes(new DeadlineRoute(deadlines, settings.deadlinePeriod()));
        this.watch =
                new Watch(shared.alerts(), shared.circuits(), settings.alerts(), membership()::holds, membership());
        camel.addRoutes(new AlertRoute(watch, settings.alerts().every()));
    }

    private static Partner self(RelaySettings settings, Dialect standard) {
        return new Partner(
                SELF,
                settings.org(),
                settings.orgName(),
                Role.GATEWAY,
                standard,
                List.of(),
                Context.STRICT,
                Optional.empty());
    }

    /** Joins the other nodes, then starts the routes, the deliveries, and the looks into folders. */
    public void start() {
        deliveries.join();
        camel.start();
        deliveries.start();
        folders.start();
    }

    /**
     * Takes what a partner sent and answers after the commit.
     *
     * @throws JournalException if the journal does not answer; then nothing was kept
     */
    public Answer intake(Arrival arrival) {
        try {
            return template.requestBody(IntakeRoute.DOOR, arrival, Answer.class);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof JournalException failed) {
                throw failed;
            }
            throw e;
        }
    }

    /** The inbox of partners that fetch their messages. */
    public Inbox inbox() {
        return deliveries.inbox();
    }

    /** How many deliveries were waiting when last counted. */
    public long waiting() {
        return deliveries.waiting();
    }

    /** This node among the others, and the journal's time: leases, retries, receipts. */
    public Membership membership() {
        return deliveries.membership();
    }

    /** The folders that are read. */
    public Folders folders() {
        return folders;
    }

    /** The look at what waits. */
    public Watch watch() {
        return watch;
    }

    /** The circuit breakers of this node. */
    public Breakers breakers() {
        return deliveries.breakers();
    }

    /** Lets what is under way finish, then stops the routes. */
    @Override
    public void close() {
        folders.close();
        deliveries.close();
        camel.stop();
        boxes.close();
    }
}
