package org.jieli.routes.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.jieli.mappings.Wire;
import org.jieli.routes.partner.Partner;

/**
 * HTTP as a transport: one route a partner, made from one template. The partner's answer is read up to {@link #LONGEST_ANSWER}
 * bytes, so that a partner that answers gigabytes costs no memory; closing the answer still reads the rest of it.
 */
final class HttpTransport extends RouteBuilder {

    /** Longest answer that is read, in bytes. */
    static final int LONGEST_ANSWER = 256 * 1024;

    private static final String TEMPLATE = "http";
    private static final String SENT = "sent";

    private final Outcomes outcomes;
    private final HttpSettings settings;

    HttpTransport(Outcomes outcomes, HttpSettings settings) {
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** The endpoint that delivers to this partner. */
    static String doorOf(String partner) {
        return "direct:" + partner + ".deliver";
    }

    @Override
    public void configure() {
        routeTemplate(TEMPLATE)
                .templateParameter("partner")
                .templateParameter("url")
                .from(doorOf("{{partner}}"))
                .doTry()
                .process(HttpTransport::prepare)
                .to("{{url}}?" + settings.query())
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
                .parameter("url", partner.url().orElseThrow().toString())
                .add();
    }

    private static void prepare(Exchange exchange) {
        Said.Outbound sent = exchange.getMessage().getBody(Said.Outbound.class);
        exchange.setProperty(SENT, sent);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, sent.wire().contentType());
        exchange.getMessage()
                .setHeader("Jieli-Message-Id", sent.delivery().key().messageId());
        exchange.getMessage().setBody(sent.wire().bytes());
    }

    private void judge(Exchange exchange) throws IOException {
        Said.Outbound sent = exchange.getProperty(SENT, Said.Outbound.class);
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        Reply reply = new Reply(sent, status, answer(exchange));
        exchange.getMessage().setBody(outcomes.answered(reply));
    }

    private static Wire answer(Exchange exchange) throws IOException {
        String contentType = Optional.ofNullable(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .orElse("application/octet-stream");
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            return new Wire(body == null ? new byte[0] : body.readNBytes(LONGEST_ANSWER), contentType);
        }
    }

    private void judgeFault(Exchange exchange) {
        Said.Outbound sent = exchange.getProperty(SENT, Said.Outbound.class);
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().setBody(outcomes.failed(sent, Fault.of(thrown)));
    }
}
