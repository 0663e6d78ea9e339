package org.jieli.routes.intake;

import org.apache.camel.builder.RouteBuilder;
import org.jieli.routes.conversation.Conversations;
import org.jieli.routes.delivery.AtOnce;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.own.Receipts;

/**
 * Intake: Jieli reads what a partner says, checks it, keeps it safe, and answers after the commit. Send an {@link Arrival} to
 * {@link #DOOR} and get an {@link Answer}; a machine that fails is an exception and then nothing was kept or acknowledged.
 */
public final class IntakeRoute extends RouteBuilder {

    /** Where an {@link Arrival} goes in. */
    public static final String DOOR = "direct:intake";

    private final Reader reader = new Reader();
    private final Checker checker = new Checker();
    private final Keeper keeper;

    /**
     * @param atOnce sends what is accepted
     * @param wake told when a message leads to something that is not sent at once, so that it need not wait for the next look
     */
    public IntakeRoute(
            Journal journal,
            Conversations conversations,
            OwnMessages own,
            Receipts receipts,
            AtOnce atOnce,
            Runnable wake) {
        this.keeper = new Keeper(journal, conversations, own, receipts, atOnce, wake);
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(DOOR)
                .routeId("intake")
                .transform()
                .body(Arrival.class, reader::read)
                .transform()
                .body(Incoming.class, checker::check)
                .transform()
                .body(Judged.class, keeper::keep);
    }
}
