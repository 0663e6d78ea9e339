package org.jieli.gateway.bench.load;

import java.net.URI;

/**
 * Where messages are posted.
 *
 * @param uri address with host, port and path
 * @param key the API key
 * @param contentType media type of the messages
 */
public record Door(URI uri, String key, String contentType) {

    /** The media type of dialect {@code shanxi}. */
    public static final String JSON = "application/json;charset=UTF-8";

    /** The address only. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
