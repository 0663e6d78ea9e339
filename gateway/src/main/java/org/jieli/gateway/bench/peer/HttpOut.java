package org.jieli.gateway.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.mappings.Wire;

/** The HTTP client of the relay, Camel's, behind a route of one step. Thread-safe. */
final class HttpOut implements AutoCloseable {

    private static final String DOOR = "direct:out";
    private static final String OPTIONS = "?bridgeEndpoint=true&throwExceptionOnFailure=false&disableStreamCache=true"
            + "&followRedirects=false&connectionsPerRoute=64&maxTotalConnections=64&soTimeout=30000";

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;

    HttpOut(URI to) {
        try {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(DOOR).to(to + OPTIONS).process(HttpOut::readAnswer);
                }
            });
        } catch (Exception e) {
            throw new IllegalArgumentException("No route to " + to, e);
        }
        camel.start();
        template = camel.createProducerTemplate();
    }

    /** Posts it and returns what came back. */
    Wire post(Wire message) {
        Exchange exchange = template.request(DOOR, request -> {
            request.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
            request.getMessage().setHeader(Exchange.CONTENT_TYPE, message.contentType());
            request.getMessage().setBody(message.bytes());
        });
        if (exchange.getException() != null) {
            throw new IllegalStateException("The receiver did not answer", exchange.getException());
        }
        return exchange.getMessage().getBody(Wire.class);
    }

    /** The stream is closed at the end of the route. */
    private static void readAnswer(Exchange exchange) throws IOException {
        String contentType = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            exchange.getMessage().setBody(new Wire(body.readAllBytes(), contentType));
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
