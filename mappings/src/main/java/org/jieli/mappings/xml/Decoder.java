package org.jieli.mappings.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.Place;

/** Turns bytes into characters, strictly: no byte is ever replaced in silence. */
final class Decoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern SHORT_SEQUENCE = Pattern.compile("[\\x{80}-\\x{7FF}]");

    private Decoder() {}

    static Decoded decode(Wire wire, Charset fallback) {
        Optional<Charset> charset = Charsets.of(wire, fallback);
        if (charset.isEmpty()) {
            return Decoded.failed(XmlProblems.unknownCharset(new Place("", 1, 1)));
        }
        if (charset.get().equals(Charsets.GB18030) && isUtf8(wire.bytes())) {
            return wrong(wire.bytes(), firstBeyondAscii(wire.bytes()), charset.get());
        }
        return decode(wire.bytes(), charset.get());
    }

    private static Decoded decode(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = strict(charset).decode(in, out, true);
        if (result.isError()) {
            return wrong(bytes, in.position(), charset);
        }
        out.flip();
        return Decoded.of(
                out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK
                        ? out.subSequence(1, out.length()).toString()
                        : out.toString());
    }

    /**
     * Whether bytes that should be GB18030 are UTF-8: most UTF-8 text is also GB18030, but of other characters. GB18030 text of any
     * length is hardly ever UTF-8 throughout, and never by sequences of three and four bytes only.
     */
    private static boolean isUtf8(byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (strict(StandardCharsets.UTF_8)
                .decode(ByteBuffer.wrap(bytes), out, true)
                .isError()) {
            return false;
        }
        out.flip();
        return firstBeyondAscii(bytes) < bytes.length
                && !SHORT_SEQUENCE.matcher(out).find();
    }

    private static int firstBeyondAscii(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private static Decoded wrong(byte[] bytes, int offset, Charset charset) {
        CharBuffer before = CharBuffer.allocate(offset + 1);
        strict(charset).decode(ByteBuffer.wrap(bytes, 0, offset), before, true);
        String text = before.flip().toString();
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int column = text.length() - text.lastIndexOf('\n');
        return Decoded.failed(XmlProblems.notInCharset(new Place("", line, column), charset.name(), offset));
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
