package org.jieli.simulators.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;

/** The doors of the gateway, as one partner with its own key uses them. Prints no key. Thread-safe. */
public final class Gateway implements Way, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI address;
    private final String key;

    /** The gateway at an address such as {@code http://127.0.0.1:8080}. */
    public Gateway(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    @Override
    public Sent send(Entry message) {
        try {
            HttpResponse<byte[]> response = send(request("/v1/messages", message.bytes(), message.contentType()));
            return new Sent(message.messageId(), response.statusCode(), response.body(), later(response));
        } catch (IOException e) {
            return Sent.unanswered(message.messageId());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sent.unanswered(message.messageId());
        }
    }

    /** Retry-After in seconds; zero if there is none. */
    private static Duration later(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(SECONDS.asMatchPredicate())
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    /** Asks for the next message after a position in the inbox, waiting a while for one: 200 with it, or 204. */
    HttpResponse<byte[]> inbox(String after, Duration wait) throws IOException, InterruptedException {
        String query = "/v1/inbox?after=" + after + "&wait=" + wait.toSeconds();
        return send(to(query).timeout(ANSWER.plus(wait)).GET().build());
    }

    /** Gives the receipt or reject of a message of the inbox. */
    HttpResponse<byte[]> receipt(String messageId, byte[] receipt, String contentType)
            throws IOException, InterruptedException {
        return send(request("/v1/inbox/" + messageId + "/receipt", receipt, contentType));
    }

    private HttpRequest request(String path, byte[] body, String contentType) {
        return to(path).timeout(ANSWER)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    @Override
    public String toString() {
        return "Gateway[" + address + "]";
    }
}
