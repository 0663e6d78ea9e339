package org.jieli.routes.delivery;

import java.io.IOException;
import java.io.InputStream;
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
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Guards the HTTP client against answers without end: reads at most {@link #LONGEST_ANSWER} bytes and hangs up on a longer answer, and
 * on any call that takes too long as a whole, however busily bytes drip. Thread-safe.
 */
final class AnswerGuard implements ExecChainHandler, AutoCloseable {

    /** Longest answer that is read, in bytes. */
    static final int LONGEST_ANSWER = 256 * 1024;

    /** Header that marks an answer whose end was not read. */
    static final String ENDLESS = "Jieli-Endless";

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
        ScheduledFuture<?> ring =
                alarm.schedule(scope.execRuntime::discardEndpoint, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return read(chain.proceed(request, scope), scope);
        } finally {
            ring.cancel(false);
        }
    }

    private static ClassicHttpResponse read(ClassicHttpResponse response, Scope scope) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return response;
        }
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(LONGEST_ANSWER);
        if (content.read() >= 0) {
            scope.execRuntime.discardEndpoint();
            response.setHeader(ENDLESS, "true");
        }
        response.setEntity(new ByteArrayEntity(bytes, ContentType.parseLenient(entity.getContentType())));
        return response;
    }

    @Override
    public void close() {
        alarm.shutdownNow();
    }
}
