package org.jieli.routes.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChain.Scope;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;

/**
 * Guards the HTTP client against partners that do not come to an end: hangs up on any call that takes too long as a whole, however
 * busily bytes drip. What is tried again goes over a connection of its own. Thread-safe.
 */
final class AnswerGuard implements ExecChainHandler, AutoCloseable {

    /** Header of a request: which attempt it is, from 1. */
    static final String ATTEMPT = "Jieli-Attempt";

    private static final String FIRST = "1";

    private final ScheduledExecutorService alarm;
    private final Duration limit;

    /** @param limit how long a call may take as a whole */
    AnswerGuard(Duration limit) {
        this.limit = limit;
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("jieli-call-limit").factory());
        timer.setRemoveOnCancelPolicy(true);
        alarm = timer;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (!isFirst(request)) {
            scope.clientContext.setUserToken(request);
        }
        ScheduledFuture<?> ring =
                alarm.schedule(scope.execRuntime::discardEndpoint, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return chain.proceed(request, scope);
        } finally {
            ring.cancel(false);
        }
    }

    /** True for what is not tried again. */
    static boolean isFirst(HttpRequest request) {
        return !request.containsHeader(ATTEMPT)
                || FIRST.equals(request.getFirstHeader(ATTEMPT).getValue());
    }

    @Override
    public void close() {
        alarm.shutdownNow();
    }
}
