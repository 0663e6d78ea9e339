package org.jieli.gateway.bench.peer;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jieli.gateway.logging.Logs;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
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
        try (Peer peer = peer();
                ServletWebServerApplicationContext server = PeerServer.start(peer)) {
            greet(server.getWebServer().getPort());
            while (System.in.read() >= 0) {
                continue;
            }
        }
        return 0;
    }

    private Peer peer() {
        return switch (kind) {
            case PROXY -> new Proxy(to);
            case PLAIN -> new Plain(to);
        };
    }

    private void greet(int port) {
        PrintWriter out = command.commandLine().getOut();
        out.println("地址 / Address      http://127.0.0.1:" + port);
        out.println("就绪 / Ready");
        out.flush();
    }
}
