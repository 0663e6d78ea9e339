package org.jieli.routes.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.routes.http.Line.Answer;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.interchange.Reject;

/**
 * Tries what the gateway will do with a partner over HTTP, and says at which step it fails: name lookup, connect, TLS, HTTP answer, path,
 * admission, dialect of the answer. It posts an empty request, which is no message in any dialect; a test message goes out only if asked for.
 */
public final class HttpProbe {

    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    /**
     * One step that was tried.
     *
     * @param failure what is wrong, whose side it is and what to do, in Chinese and English; empty if it went well
     */
    public record Finding(HttpStep step, Optional<String> failure) {}

    private interface Work<T> {
        T done() throws HttpProbeException;
    }

    private final Partner partner;
    private final Line line;
    private final List<Finding> findings = new ArrayList<>();

    private HttpProbe(Partner partner, Line line) {
        this.partner = partner;
        this.line = line;
    }

    /**
     * What was found, in the order of trying; what comes after a step that failed is not tried.
     *
     * @param partner one with a url
     * @param patience how long an answer may take
     * @param withMessage true to send a message that says of itself that it is a test
     */
    public static List<Finding> probe(Partner partner, Duration patience, boolean withMessage) {
        return probe(partner, patience, withMessage, Certificates.ofThisMachine());
    }

    static List<Finding> probe(
            Partner partner, Duration patience, boolean withMessage, X509ExtendedTrustManager trusted) {
        URI url = partner.url().orElseThrow();
        HttpProbe probe = new HttpProbe(partner, new Line(url, patience, trusted));
        try {
            probe.run(url, withMessage);
        } catch (HttpProbeException failed) {
            probe.findings.add(new Finding(failed.step(), Optional.of(failed.getMessage())));
        }
        return List.copyOf(probe.findings);
    }

    private void run(URI url, boolean withMessage) throws HttpProbeException {
        went(HttpStep.LOOK_UP, line::lookUp);
        went(HttpStep.CONNECT, line::connect);
        if (Line.isSecure(url)) {
            went(HttpStep.TLS, line::secure);
        }
        TestMessages.Test test = TestMessages.to(partner, Instant.now());
        String type = test.writing().wire().map(Wire::contentType).orElse("application/octet-stream");
        Answer answer = went(HttpStep.ANSWER, () -> line.post(new Wire(new byte[0], type)));
        judge(answer);
        if (withMessage) {
            went(HttpStep.MESSAGE, () -> send(test));
        }
    }

    private <T> T went(HttpStep step, Work<T> work) throws HttpProbeException {
        T done = work.done();
        findings.add(new Finding(step, Optional.empty()));
        return done;
    }

    /** An empty request may well be refused: that it is refused by the right one, in the right words, is all that is asked for. */
    private void judge(Answer answer) throws HttpProbeException {
        boolean inDialect = said(answer).isPresent();
        if (!inDialect) {
            HttpStatus.judge(answer);
        }
        went(HttpStep.ADDRESS, () -> answer);
        went(HttpStep.LOG_IN, () -> answer);
        if (inDialect) {
            went(HttpStep.DIALECT, () -> answer);
        } else if (answer.status() >= OK && answer.status() < REDIRECTION) {
            throw new HttpProbeException(HttpStep.DIALECT, HttpFault.OTHER_ANSWER, "HTTP " + answer.status());
        }
    }

    private Answer send(TestMessages.Test test) throws HttpProbeException {
        Wire wire = test.writing()
                .wire()
                .orElseThrow(() -> new HttpProbeException(HttpStep.MESSAGE, HttpFault.UNSAYABLE, ""));
        Answer answer = line.post(wire);
        Optional<Body> said = said(answer);
        boolean taken =
                said.orElse(null) instanceof Receipt receipt && test.id().equals(receipt.getRefMessageId());
        if (!taken) {
            throw new HttpProbeException(HttpStep.MESSAGE, HttpFault.NOT_TAKEN, reason(answer, said));
        }
        return answer;
    }

    /** The codes of what the partner says is wrong; never its words, which may be anything. */
    private static String reason(Answer answer, Optional<Body> said) {
        return said.map(body -> body instanceof Reject reject
                        ? "HTTP " + answer.status() + ", "
                                + reject.getErrors().stream()
                                        .map(error -> String.valueOf(error.getCode()))
                                        .toList()
                        : "HTTP " + answer.status())
                .orElse("HTTP " + answer.status());
    }

    private Optional<Body> said(Answer answer) {
        Reading reading = partner.dialect().read(answer.wire());
        return reading.message()
                .map(Message::getBody)
                .filter(body -> body instanceof Receipt || body instanceof Reject);
    }
}
