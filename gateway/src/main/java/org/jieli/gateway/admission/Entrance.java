package org.jieli.gateway.admission;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Methods;
import java.util.function.Function;
import org.jieli.gateway.config.AdmissionSettings;

/**
 * The entrance of the server: three turnstiles side by side, so that neither a flood of messages nor thousands of waiting partners
 * keep the operator out. Thread-safe.
 */
public final class Entrance {

    private static final int OPERATORS = 16;

    private final AdmissionSettings settings;
    private final Turnstile requests;
    private final Turnstile waits;
    private final Turnstile operators;

    /** @param words what somebody is told who is not admitted: JSON, UTF-8 */
    public Entrance(AdmissionSettings settings, Function<Shortage, byte[]> words, Refused refused) {
        this.settings = settings;
        HttpHandler tooMany = new Refusal(Shortage.REQUESTS, words.apply(Shortage.REQUESTS), refused);
        this.requests = new Turnstile(settings.requests(), tooMany);
        this.waits = new Turnstile(settings.waits(), new Refusal(Shortage.WAITS, words.apply(Shortage.WAITS), refused));
        this.operators = new Turnstile(OPERATORS, tooMany);
    }

    /** Puts the entrance before everything else that is deployed. */
    public void guard(DeploymentInfo doors) {
        doors.addInitialHandlerChainWrapper(next ->
                new SlowClients(settings, exchange -> turnstile(exchange).handle(exchange, next)));
        doors.addOuterHandlerChainWrapper(next -> exchange -> work(exchange, next));
    }

    private void work(HttpServerExchange exchange, HttpHandler next) throws Exception {
        try {
            next.handleRequest(exchange);
        } finally {
            if (!isWaiting(exchange)) {
                Unread.leave(exchange);
                Turnstile.leave(exchange);
            }
        }
    }

    /** True if another thread answers later. */
    private static boolean isWaiting(HttpServerExchange exchange) {
        return exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY)
                .getOriginalRequest()
                .isAsyncStarted();
    }

    private Turnstile turnstile(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        if (path.startsWith("/v1/operator") || path.startsWith("/actuator")) {
            return operators;
        }
        boolean waiting =
                path.equals("/v1/inbox") && exchange.getRequestMethod().equals(Methods.GET);
        return waiting ? waits : requests;
    }

    /** How many more requests could come in now. */
    public int room() {
        return requests.room();
    }
}
