package org.jieli.routes.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.routes.Counter;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Messages;

/**
 * A partner whose first connection goes wrong: it answers the first message and sends one answer more behind it; whatever comes on
 * that connection afterwards is never read. On every other connection it takes messages as it should. Keeps connections open.
 */
final class StrayAnswer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");

    private final ServerSocket door;
    private final UnaryOperator<byte[]> stray;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<Message> received = new CopyOnWriteArrayList<>();

    /** @param stray makes the answer too many out of the first, both with their HTTP heads */
    StrayAnswer(UnaryOperator<byte[]> stray) {
        this.stray = stray;
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/messages");
    }

    /** What was taken. */
    List<Message> received() {
        return received;
    }

    static byte[] answer(int status, byte[] body) {
        byte[] head = "HTTP/1.1 %d x\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n\r\n"
                .formatted(status, body.length)
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }

    private void accept() {
        for (boolean first = true; !door.isClosed(); first = false) {
            try {
                Socket connection = door.accept();
                connections.add(connection);
                boolean wrong = first;
                Thread.ofVirtual().start(() -> serve(connection, wrong));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, boolean wrong) {
        try {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            do {
                byte[] answer = take(in);
                out.write(answer);
                if (wrong) {
                    out.write(stray.apply(answer));
                }
            } while (!wrong);
        } catch (IOException hungUp) {
            connections.remove(connection);
        }
    }

    private byte[] take(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        Message message = Messages.decode(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        received.add(message);
        Counter.Reply reply = Counter.accept(message);
        return answer(reply.status(), reply.body());
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
