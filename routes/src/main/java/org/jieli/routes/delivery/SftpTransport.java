package org.jieli.routes.delivery;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.sftp.BoxException;
import org.jieli.routes.sftp.BoxFault;
import org.jieli.routes.sftp.FileTypes;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * SFTP as a transport: one route a partner, made from one template. A message is one file {@code TYPE-MESSAGEID.ENDING}, written as
 * {@code .part} and then renamed; it counts as delivered when it has its name.
 */
final class SftpTransport extends RouteBuilder {

    private static final String TEMPLATE = "sftp";
    private static final String SENT = "sent";

    /** The box itself sees to it that nothing is overwritten; Camel would list the whole folder for that. */
    private static final String OPTIONS = "?fileExist=TryRename&tempFileName=${file:name}.part";

    private final Outcomes outcomes;

    SftpTransport(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void configure() {
        routeTemplate(TEMPLATE)
                .templateParameter("partner")
                .from(HttpTransport.doorOf("{{partner}}"))
                .doTry()
                .process(SftpTransport::prepare)
                .to("sftp:{{partner}}/out" + OPTIONS)
                .process(this::judge)
                .doCatch(Exception.class)
                .process(this::judgeFault)
                .end();
    }

    /** Adds the route {@code <partner>.deliver}. */
    static void addRoute(CamelContext context, Partner partner) {
        TemplatedRouteBuilder.builder(context, TEMPLATE)
                .routeId(partner.name() + ".deliver")
                .parameter("partner", partner.name())
                .add();
    }

    private static void prepare(Exchange exchange) {
        Said.Outbound sent = exchange.getMessage().getBody(Said.Outbound.class);
        exchange.setProperty(SENT, sent);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.FILE_NAME, nameOf(sent));
        exchange.getMessage().setBody(sent.wire().bytes());
    }

    private static String nameOf(Said.Outbound sent) {
        Delivery delivery = sent.delivery();
        return delivery.type().name() + "-" + delivery.key().messageId() + "."
                + FileTypes.ending(sent.wire().contentType());
    }

    private void judge(Exchange exchange) {
        exchange.getMessage().setBody(outcomes.left(exchange.getProperty(SENT, Said.Outbound.class)));
    }

    private void judgeFault(Exchange exchange) {
        Said.Outbound sent = exchange.getProperty(SENT, Said.Outbound.class);
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        boolean taken = thrown instanceof BoxException e && e.fault() == BoxFault.OTHER_CONTENT;
        exchange.getMessage()
                .setBody(
                        taken
                                ? outcomes.blocked(sent, "name-taken", nameTaken())
                                : outcomes.failed(sent, Fault.of(thrown)));
    }

    private static List<Problem> nameTaken() {
        return List.of(
                Problem.error(ProblemCode.E402, Place.WHOLE, BoxFault.OTHER_CONTENT.zh(), BoxFault.OTHER_CONTENT.en()));
    }
}
