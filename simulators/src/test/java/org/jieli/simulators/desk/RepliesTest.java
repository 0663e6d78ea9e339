package org.jieli.simulators.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    private static final Instant AT = Instant.parse("2023-02-10T01:00:00Z");
    private static final String ORG = "JZZ99000009";

    @ParameterizedTest
    @CsvSource({
        "shanxi, E1, E2",
        "shanxi, E4, E5",
        "shanxi, F1, F2",
        "shanxi, G1, G2",
        "henan, E1, E2",
        "henan, E4, E5",
        "henan, F1, F2",
        "henan, G1, G2",
        "national, A1, A5",
        "national, A2, A5",
        "national, A3, A5",
        "national, G3, A5",
        "national, B1, B2",
        "police, C1-by-face, C2",
        "police, C1-by-name, C3-candidates"
    })
    void anAnswerKeepsTheContractAndTheThreadOfItsQuestion(String dialect, String question, String answer) {
        Contract contract = contract(dialect);
        Words words = contract.words();
        Letter asked = contract.sample(question);
        Entry received = received(contract, asked, question.substring(0, 2));

        Letter reply = new Replies(ORG, contract).reply(received, answer, AT);

        assertThat(contract.inspect(reply.bytes(), contract.contentType()).problems())
                .isEmpty();
        assertThat(words.type(reply)).hasValue(answer.substring(0, 2));
        assertThat(words.read(reply, Field.CORRELATION_ID)).isEqualTo(words.read(asked, Field.CORRELATION_ID));
        assertThat(words.read(reply, Field.CAUSATION_ID)).hasValue(received.messageId());
        assertThat(words.read(reply, Field.RECEIVER_ORG)).isEqualTo(words.read(asked, Field.SENDER_ORG));
        assertThat(words.read(reply, Field.SENDER_ORG)).hasValue(ORG);
        words.reference(answer.substring(0, 2)).ifPresent(path -> assertThat(reply.get(path))
                .isEqualTo(words.reference(received.type()).flatMap(asked::get)));
    }

    private static Entry received(Contract contract, Letter letter, String type) {
        String messageId = contract.words().read(letter, Field.MESSAGE_ID).orElseThrow();
        return new Entry(messageId, type, "", AT, contract.contentType(), letter.bytes());
    }

    private static Contract contract(String dialect) {
        return switch (dialect) {
            case "shanxi" -> Contracts.shanxi();
            case "henan" -> Contracts.henan();
            case "national" -> Contracts.national();
            case "police" -> Contracts.police();
            default -> throw new IllegalArgumentException(dialect);
        };
    }
}
