package org.jieli.gateway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerHeadTest {

    @Test
    void readsStatusLengthAndWhenToComeBack() throws IOException {
        byte[] head = bytes("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 2\r\ncontent-length: 17\r\n\r\nrest");

        int end = AnswerHead.end(head, 0, head.length);

        assertThat(end).isEqualTo(head.length - 4);
        assertThat(AnswerHead.parse(head, end)).isEqualTo(new AnswerHead(429, 17, 2));
    }

    @Test
    void aHeadThatIsNotWholeHasNoEnd() {
        byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n");

        assertThat(AnswerHead.end(head, 0, head.length)).isNegative();
    }

    @Test
    void anAnswerWithoutALengthIsNotGuessedAt() {
        byte[] head = bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");

        assertThatThrownBy(() -> AnswerHead.parse(head, head.length)).isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
