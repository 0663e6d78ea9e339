package org.jieli.simulators.certify.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server behind the doors of the played gateway. Thread-safe. */
final class PlayedGateway implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String key;

    /**
     * Listens; there is no door yet.
     *
     * @param host the address of this machine at which it listens
     * @param port 0 for any free one
     * @param key the key of the tested system
     * @throws IOException if the port cannot be used
     */
    PlayedGateway(String host, int port, String key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
        server.setExecutor(threads);
    }

    /** Opens the door at a path; from now on calls are answered. */
    void open(String path, HttpHandler door) {
        server.createContext(path, door);
        server.start();
    }

    /** Where the tested system finds it. */
    URI address() {
        InetSocketAddress at = server.getAddress();
        return URI.create("http://" + at.getHostString() + ":" + at.getPort());
    }

    /** True if the call comes with the key of the tested system. */
    boolean knows(HttpExchange call) {
        return ("Bearer " + key).equals(call.getRequestHeaders().getFirst("Authorization"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
