package org.jieli.gateway.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jieli.gateway.bench.child.Receiver;
import org.jieli.gateway.bench.load.HandoverNotices;
import org.jieli.gateway.bench.load.Sink;
import org.jieli.gateway.bench.trial.Run;

/**
 * The receivers of a run: Hebi and twenty neighbours, of which one can be made slow and one dead, and a station that is dead from the
 * start. For one thread.
 */
final class Stage implements AutoCloseable {

    static final int NEIGHBOURS = 20;
    static final int HEALTHY_NEIGHBOURS = NEIGHBOURS - 2;
    static final String DEAD = "JZZ41060090";

    private static final String NEIGHBOUR = "JZZ410600%02d";
    private static final int FIRST_SERIAL = 11;

    private final Run run = Run.begin();
    private final Sink healthy = new Sink(run.arrivals());
    private final Sink slow = new Sink(run.arrivals());
    private final Sink dying = new Sink(run.arrivals());
    private final URI dead;

    Stage() throws IOException {
        try (ServerSocket closedAtOnce = new ServerSocket(0)) {
            dead = URI.create("http://127.0.0.1:" + closedAtOnce.getLocalPort() + "/messages");
        }
    }

    Run run() {
        return run;
    }

    Sink healthy() {
        return healthy;
    }

    Sink slow() {
        return slow;
    }

    Sink dying() {
        return dying;
    }

    /** Organisation code of neighbour {@code i}, from 0; the last two are the slow one and the dying one. */
    static String neighbour(int i) {
        return NEIGHBOUR.formatted(FIRST_SERIAL + i);
    }

    List<Receiver> receivers() {
        List<Receiver> receivers = new ArrayList<>();
        receivers.add(new Receiver("hebi", HandoverNotices.HEBI, healthy.address()));
        receivers.add(new Receiver("dead", DEAD, dead));
        IntStream.range(0, NEIGHBOURS)
                .mapToObj(i -> new Receiver("neighbour-" + i, neighbour(i), address(i)))
                .forEach(receivers::add);
        return receivers;
    }

    private URI address(int neighbour) {
        if (neighbour < HEALTHY_NEIGHBOURS) {
            return healthy.address();
        }
        return neighbour == HEALTHY_NEIGHBOURS ? slow.address() : dying.address();
    }

    @Override
    public void close() {
        healthy.close();
        slow.close();
        dying.close();
    }
}
