package org.jieli.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bare connection to the doors, on which nobody keeps to the rules. */
public final class Line implements AutoCloseable {

    private static final int SMALL = 4096;

    private final Socket socket = new Socket();

    private Line(URI gateway) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
    }

    public static Line to(Gateway gateway) {
        try {
            return new Line(gateway.address());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The head of a message that announces so many bytes. */
    public Line announce(Client client, long bytes) throws IOException {
        return say("POST /v1/messages HTTP/1.1\r\nHost: jieli\r\nContent-Type: application/xml\r\n"
                + (client.authorization().isEmpty() ? "" : "Authorization: " + client.authorization() + "\r\n")
                + "Content-Length: " + bytes + "\r\n\r\n");
    }

    public Line say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.UTF_8));
    }

    public Line say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** True as long as the other side takes what is said. */
    public boolean drips() {
        try {
            say(new byte[] {' '});
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    /** True if something was answered. */
    public boolean isHeard() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException cut) {
            return true;
        }
    }

    /** What is answered until the answer, or the connection, ends or nothing comes for {@code silence}. */
    public String hear(Duration silence) throws IOException {
        socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
        StringBuilder heard = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] some = new byte[SMALL];
        try {
            for (int read = in.read(some); read >= 0 && !isWhole(heard); read = in.read(some)) {
                heard.append(new String(some, 0, read, StandardCharsets.UTF_8));
                if (isWhole(heard)) {
                    break;
                }
            }
        } catch (SocketTimeoutException | SocketException over) {
            return heard.toString();
        }
        return heard.toString();
    }

    private static boolean isWhole(CharSequence heard) {
        return heard.toString().endsWith("}");
    }

    /** True if the other side ends the connection within this time. */
    public boolean isCutWithin(Duration time) throws IOException {
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
        try {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {}
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
