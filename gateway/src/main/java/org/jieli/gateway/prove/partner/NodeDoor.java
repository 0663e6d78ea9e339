package org.jieli.gateway.prove.partner;

import java.net.URI;

/**
 * Where a gateway node is called.
 *
 * @param name its word in reports
 * @param port at this machine
 */
public record NodeDoor(String name, int port) {

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
