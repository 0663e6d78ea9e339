package org.jieli.gateway.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the head of an HTTP answer says.
 *
 * @param status HTTP status
 * @param bodyLength length of the body in bytes
 * @param retryAfterSeconds how long the server asks to wait, 0 if it does not ask
 */
record AnswerHead(int status, int bodyLength, int retryAfterSeconds) {

    private static final int STATUS_AT = "HTTP/1.1 ".length();

    /** The index after the empty line that ends a head, or -1; looks from {@code from} to {@code to}. */
    static int end(byte[] bytes, int from, int to) {
        for (int i = from; i + 3 < to; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    /** @throws IOException if the answer has no length, as an answer in chunks has not */
    static AnswerHead parse(byte[] bytes, int end) throws IOException {
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        int length = header(head, "\r\ncontent-length:", -1);
        if (length < 0) {
            throw new IOException("An answer without a length");
        }
        int status = Integer.parseInt(head, STATUS_AT, STATUS_AT + 3, 10);
        return new AnswerHead(status, length, header(head, "\r\nretry-after:", 0));
    }

    private static int header(String head, String name, int absent) {
        for (int i = head.indexOf('\r'); i >= 0; i = head.indexOf('\r', i + 1)) {
            if (head.regionMatches(true, i, name, 0, name.length())) {
                return Integer.parseInt(head.substring(i + name.length(), head.indexOf('\r', i + 1))
                        .strip());
            }
        }
        return absent;
    }
}
