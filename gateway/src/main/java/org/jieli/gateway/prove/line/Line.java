package org.jieli.gateway.prove.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line between two parties that call each other over TCP: it listens on a port that stays the same, passes everything on to where
 * the other end is now, and has its weather. Thread-safe.
 */
public final class Line implements AutoCloseable {

    private static final int WAITING_CONNECTIONS = 200;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ServerSocket door;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile Weather weather = Weather.CLEAR;

    /** A line on a free port of this machine to another port of it. */
    public Line(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, WAITING_CONNECTIONS, HERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("line-" + port()).start(this::accept);
    }

    /** The port to call. */
    public int port() {
        return door.getLocalPort();
    }

    /** From now on the other end is at another port. */
    public void leadTo(int port) {
        target = port;
    }

    /** Changes the weather; calls that suffered from the one before end. */
    public void turn(Weather next) {
        Weather before = weather;
        weather = next;
        if (before == Weather.SWALLOWED || next == Weather.DOWN) {
            cut();
        }
    }

    /** Resets every connection on the line. */
    public void cut() {
        calls.forEach(Call::reset);
    }

    Weather weather() {
        return weather;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket caller) {
        Call call = new Call(caller, this::weather);
        if (weather == Weather.DOWN) {
            call.reset();
            return;
        }
        calls.add(call);
        try {
            call.pass(new InetSocketAddress(HERE, target));
        } finally {
            calls.remove(call);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
