package org.jieli.simulators.certify.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Posts messages as the gateway does. */
public final class HttpCourier implements Courier, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI door;
    private final Duration patience;

    /**
     * Posts to a door.
     *
     * @param patience how long to wait for an answer
     */
    public HttpCourier(URI door, Duration patience) {
        this.door = door;
        this.patience = patience;
    }

    @Override
    public Reply bring(String messageId, byte[] bytes, String contentType) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(door)
                .header("Content-Type", contentType)
                .header("Jieli-Message-Id", messageId)
                .header("Jieli-Attempt", "1")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** Asks the door for a page, as a browser does. */
    Reply look() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(door).GET());
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request.timeout(patience).build(), BodyHandlers.ofByteArray());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
