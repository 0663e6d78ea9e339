package org.jieli.gateway.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 connection that is kept open and posts one message after the other: the cheapest client that still is one, so that it
 * is not the client that is measured. For one thread.
 */
final class Connection implements AutoCloseable {

    /**
     * An answer; its body was read and thrown away.
     *
     * @param status HTTP status
     * @param retryAfterSeconds how long the server asks to wait, 0 if it does not ask
     */
    record Answer(int status, int retryAfterSeconds) {

        boolean accepted() {
            return status >= 200 && status < 300;
        }
    }

    private static final int ANSWER_TIMEOUT_MILLIS = 60_000;
    private static final int LONGEST_HEAD = 16 * 1024;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] head;
    private final byte[] buffer = new byte[LONGEST_HEAD];

    /** @throws IOException if there is no connection */
    Connection(Door door) throws IOException {
        URI uri = door.uri();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        out = socket.getOutputStream();
        in = socket.getInputStream();
        head = head(door).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String head(Door door) {
        return "POST " + door.uri().getRawPath() + " HTTP/1.1\r\nHost: "
                + door.uri().getAuthority() + "\r\n"
                + "Authorization: Bearer " + door.key() + "\r\nContent-Type: " + door.contentType() + "\r\n"
                + "Content-Length: ";
    }

    /** Posts {@code message} and waits for the whole answer. */
    Answer post(byte[] message) throws IOException {
        out.write(request(message));
        return answer();
    }

    private byte[] request(byte[] message) {
        byte[] length = (message.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + length.length + message.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(length, 0, request, head.length, length.length);
        System.arraycopy(message, 0, request, head.length + length.length, message.length);
        return request;
    }

    private Answer answer() throws IOException {
        int filled = 0;
        int end = -1;
        while (end < 0) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                throw new EOFException("The connection ended in the head of an answer");
            }
            end = AnswerHead.end(buffer, Math.max(0, filled - 3), filled + read);
            filled += read;
        }
        AnswerHead answer = AnswerHead.parse(buffer, end);
        in.skipNBytes(Math.max(0, end + answer.bodyLength() - filled));
        return new Answer(answer.status(), answer.retryAfterSeconds());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
