package org.jieli.mappings.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The text of a message: UTF-8 without exception (RFC 8259), a byte order mark tolerated.
 *
 * @param text the text; up to the first byte that is not UTF-8 if there is one
 * @param problem that byte (E102), if any
 */
record Decoded(String text, Optional<Problem> problem) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static Decoded of(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        boolean broken = decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
        String text = chars.flip().toString();
        return new Decoded(withoutMark(text), broken ? Optional.of(notUtf8(text)) : Optional.empty());
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Problem notUtf8(String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return Problem.error(
                ProblemCode.E102,
                new Place("", line, column),
                "报文不是 UTF-8 编码，此处字节无法解码",
                "The message is not UTF-8: these bytes cannot be decoded");
    }
}
