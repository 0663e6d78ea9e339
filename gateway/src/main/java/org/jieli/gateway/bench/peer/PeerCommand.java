package org.jieli.gateway.bench.peer;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jieli.gateway.logging.Logs;
import org.jieli.mappings.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli bench-peer}: started by {@code jieli bench} and by nobody else; ends when its input ends. */
@Command(name = "bench-peer", hidden = true)
public final class PeerCommand implements Callable<Integer> {

    /** What a peer does. */
    public enum Kind {
        PROXY,
        PLAIN
    }

    @Spec
    private CommandSpec command;

    @Parameters
    private Kind kind;

    @Option(names = "--to", required = true)
    private URI to;

    @Override
    public Integer call() throws IOException {
        Logs.onlyWarnings();
        try (Peer peer = peer()) {
            Undertow server = Undertow.builder()
                    .addHttpListener(0, "127.0.0.1", new BlockingHandler(exchange -> answer(exchange, peer)))
                    .build();
            server.start();
            greet(server);
            while (System.in.read() >= 0) {
                continue;
            }
            server.stop();
        }
        return 0;
    }

    private Peer peer() {
        return switch (kind) {
            case PROXY -> new Proxy(to);
            case PLAIN -> new Plain(to);
        };
    }

    private static void answer(HttpServerExchange exchange, Peer peer) throws IOException {
        String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        Wire answer = peer.answer(new Wire(exchange.getInputStream().readAllBytes(), contentType));
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, answer.contentType());
        exchange.setResponseContentLength(answer.bytes().length);
        exchange.getOutputStream().write(answer.bytes());
    }

    private void greet(Undertow server) {
        InetSocketAddress socket =
                (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        PrintWriter out = command.commandLine().getOut();
        out.println("地址 / Address      http://127.0.0.1:" + socket.getPort());
        out.println("就绪 / Ready");
        out.flush();
    }
}
