package org.jieli.routes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner whose server does not behave: on a bare socket, so that it can do what no HTTP server does. */
final class BadPartner implements AutoCloseable {

    /** What it does with a connection. */
    interface Manner {
        void with(OutputStream answer) throws IOException, InterruptedException;
    }

    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mostConnections = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();

    BadPartner(Manner manner) {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(() -> listen(manner));
    }

    /** Takes the connection and never answers. */
    static BadPartner thatNeverAnswers() {
        CountDownLatch never = new CountDownLatch(1);
        return new BadPartner(answer -> never.await());
    }

    /** Answers one byte at a time and never comes to an end. */
    static BadPartner thatDrips() {
        CountDownLatch never = new CountDownLatch(1);
        return new BadPartner(answer -> {
            answer.write(HEAD);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                answer.write("1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
                answer.flush();
            }
        });
    }

    /** Answers as fast as it can and never comes to an end. */
    static BadPartner thatAnswersWithoutEnd() {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new BadPartner(answer -> {
            answer.write(HEAD);
            while (true) {
                answer.write(chunk);
            }
        });
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/messages");
    }

    /** The most connections the gateway had open at the same time. */
    int mostConnections() {
        return mostConnections.get();
    }

    /** How many connections the gateway closed while this partner was still answering. */
    int hungUp() {
        return hungUp.get();
    }

    private void listen(Manner manner) {
        while (closed.getCount() > 0) {
            try {
                Socket socket = server.accept();
                mostConnections.accumulateAndGet(connections.incrementAndGet(), Math::max);
                Thread.startVirtualThread(() -> serve(socket, manner));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Manner manner) {
        try (socket) {
            Thread.startVirtualThread(() -> drain(socket));
            manner.with(socket.getOutputStream());
        } catch (IOException e) {
            hungUp.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the connection is closed: nothing more comes
        } finally {
            connections.decrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
