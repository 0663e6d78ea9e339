package org.jieli.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Posts bytes as the gateway does. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    public static HttpResponse<byte[]> post(URI address, byte[] bytes, String contentType) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
