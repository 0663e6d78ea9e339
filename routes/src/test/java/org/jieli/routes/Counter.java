package org.jieli.routes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jieli.mappings.Wire;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.AckCode;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.ProblemReport;
import org.jieli.schemas.interchange.ProblemSeverity;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.interchange.Reject;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;

/** A partner's counter on loopback: takes messages in the standard's XML and answers as it is told. */
public final class Counter implements AutoCloseable {

    /**
     * An answer.
     *
     * @param status HTTP status; 0 hangs up without an answer
     * @param body the bytes
     */
    public record Reply(int status, byte[] body) {}

    private final HttpServer server;
    private final List<Message> received = new CopyOnWriteArrayList<>();
    private volatile Function<Message, Reply> manner = Counter::accept;
    private volatile boolean compressing;

    /** Opens the counter. */
    public Counter() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    public List<Message> received() {
        return received;
    }

    public List<MessageType> types() {
        return received.stream()
                .map(message -> MessageType.of(message.getBody()))
                .toList();
    }

    public void answers(Function<Message, Reply> newManner) {
        manner = newManner;
    }

    /** From now on its answers are compressed, whether the client asks for it or not. */
    public void compress() {
        compressing = true;
    }

    public static Reply accept(Message message) {
        Message receipt = Samples.message(MessageType.Z1);
        ((Receipt) receipt.getBody()).setRefMessageId(message.getEnvelope().getMessageId());
        return new Reply(200, Messages.encode(receipt));
    }

    public static Reply refuse(Message message) {
        Message reject = Samples.message(MessageType.Z2);
        Reject body = (Reject) reject.getBody();
        body.setRefMessageId(message.getEnvelope().getMessageId());
        body.setAcknowledgement(AckCode.AE);
        body.getErrors().clear();
        ProblemReport report = new ProblemReport();
        report.setCode("E202");
        report.setPath("/Message/envelope");
        report.setSeverity(ProblemSeverity.ERROR);
        report.setTextZh("代码值无效");
        report.setTextEn("Not a valid code");
        body.getErrors().add(report);
        return new Reply(422, Messages.encode(reject));
    }

    static Wire wire(Message message) {
        return new Wire(Messages.encode(message), "application/xml");
    }

    private void handle(HttpExchange exchange) throws IOException {
        Message message = Messages.decode(exchange.getRequestBody().readAllBytes());
        received.add(message);
        Reply reply = manner.apply(message);
        if (reply.status() == 0) {
            exchange.close();
            return;
        }
        byte[] body = compressing ? compressed(exchange, reply.body()) : reply.body();
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] compressed(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
