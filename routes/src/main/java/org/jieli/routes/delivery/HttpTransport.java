package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpMethods;
import org.jieli.mappings.Wire;
import org.jieli.routes.partner.Partner;

/**
 * HTTP as a transport: one route a partner, made from one template. The {@link AnswerGuard} bounds what a call may cost, and {@link
 * OwnAnswer} lets go of connections that brought something else than an answer to what went out.
 */
final class HttpTransport extends RouteBuilder {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
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
        errorHandler(noErrorHandler());
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

    /** Puts the guard on every HTTP client of {@code context}; they call partners with messages and nobody else. */
    static void guard(CamelContext context, AnswerGuard guard) {
        for (String scheme : List.of("http", "https")) {
            context.getComponent(scheme, HttpComponent.class)
                    .setHttpClientConfigurer(client -> client.addExecInterceptorFirst("guard", guard)
                            .setConnectionReuseStrategy(new OwnAnswer())
                            .disableContentCompression());
        }
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
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, HttpMethods.POST);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, sent.wire().contentType());
        exchange.getMessage()
                .setHeader(OwnAnswer.MESSAGE_ID, sent.delivery().key().messageId());
        exchange.getMessage().setHeader(AnswerGuard.ATTEMPT, sent.delivery().attempt());
        exchange.getMessage().setBody(sent.wire().bytes());
    }

    private void judge(Exchange exchange) {
        Said.Outbound sent = exchange.getProperty(SENT, Said.Outbound.class);
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        boolean reused = answer.getHeader(OwnAnswer.REUSED) != null;
        Reply reply = new Reply(sent, status, wire(answer), reused, later(answer));
        boolean endless = answer.getHeader(OwnAnswer.ENDLESS) != null;
        answer.setBody(endless ? outcomes.endless(reply) : outcomes.answered(reply));
    }

    /** Retry-After in seconds; a date is not honoured, for it is told by a clock that nobody has compared. */
    private static Duration later(Message answer) {
        return Optional.ofNullable(answer.getHeader("Retry-After", String.class))
                .filter(SECONDS.asMatchPredicate())
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    private static Wire wire(Message answer) {
        String contentType = Optional.ofNullable(answer.getHeader(Exchange.CONTENT_TYPE, String.class))
                .orElse("application/octet-stream");
        byte[] bytes = answer.getBody(byte[].class);
        return new Wire(bytes == null ? new byte[0] : bytes, contentType);
    }

    private void judgeFault(Exchange exchange) {
        Said.Outbound sent = exchange.getProperty(SENT, Said.Outbound.class);
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().setBody(outcomes.failed(sent, Fault.of(thrown)));
    }
}
