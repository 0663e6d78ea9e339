package org.jieli.simulators.desk;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.fault.AnswerFault;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.FolderFault;
import org.jieli.simulators.letter.Letter;

/** Does to an answer what a fault says. Thread-safe. */
final class Spoiler {

    private static final byte[] PAGE = "<html><body>Login</body></html>".getBytes(StandardCharsets.US_ASCII);
    private static final int OK = 200;
    private static final int DROPS = 20;
    private static final Duration LATE = Duration.ofSeconds(40);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Contract contract;

    Spoiler(Contract contract) {
        this.contract = contract;
    }

    /** Spoils the answer to a message that was taken. */
    void spoil(Fault fault, Faults faults, Answer answer, ResponseDefinitionBuilder response) {
        switch (fault) {
            case Fault.Delay delay -> response.withFixedDelay(millis(faults.any(delay.lengths())));
            case Fault.Drip drip -> response.withChunkedDribbleDelay(DROPS, millis(drip.over()));
            case Fault.Status status -> page(status, response);
            case Fault.Spoilt spoilt -> spoil(spoilt, answer.letter(), response);
            case FolderFault none -> throw new IllegalStateException("A door has no folders");
            case AnswerFault none -> throw new IllegalStateException("A receipt is no business answer");
        }
    }

    /** A page with a status. */
    static void page(Fault.Status status, ResponseDefinitionBuilder response) {
        response.withStatus(status.code())
                .withHeader("Content-Type", "text/html")
                .withBody(PAGE);
    }

    private void spoil(Fault.Spoilt fault, Letter answer, ResponseDefinitionBuilder response) {
        switch (fault) {
            case RESET -> response.withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY -> response.withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case NOISE -> response.withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE);
            case GARBAGE ->
                response.withStatus(OK).withHeader("Content-Type", "text/html").withBody(PAGE);
            case WRONG_CHARSET -> response.withBody(inAnotherCharset(answer.bytes()));
            case CONTRACT_VIOLATION ->
                response.withBody(
                        answer.remove(contract.words().path(Field.RECEIPT_OF)).bytes());
            case SOMEBODY_ELSES -> {
                contract.words()
                        .write(answer, Field.RECEIPT_OF, UUID.randomUUID().toString());
                response.withBody(answer.bytes());
            }
            case LATE -> response.withFixedDelay(millis(LATE));
        }
    }

    private byte[] inAnotherCharset(byte[] bytes) {
        boolean gb = contract.contentType().contains("GB18030");
        Charset right = gb ? GB18030 : StandardCharsets.UTF_8;
        Charset wrong = gb ? StandardCharsets.UTF_8 : GB18030;
        return new String(bytes, right).getBytes(wrong);
    }

    private static int millis(Duration length) {
        return Math.toIntExact(Math.min(length.toMillis(), Integer.MAX_VALUE));
    }
}
