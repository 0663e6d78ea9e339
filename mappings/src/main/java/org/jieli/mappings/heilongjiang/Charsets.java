package org.jieli.mappings.heilongjiang;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which charset a file is in, by its bytes alone: what a byte order mark says, else UTF-8 if the header is strictly that, else GB18030,
 * which has all of GBK (domain.md 4.12, X-26). No byte is ever replaced in silence.
 */
final class Charsets {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_SEQUENCE = Pattern.compile("[\\x{80}-\\x{7FF}]");

    private Charsets() {}

    /** Whether a file begins with the byte order mark of UTF-16. */
    static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /** The charset of a file that begins with this header. */
    static Charset of(byte[] header) {
        return decode(header, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Whether a media type names another charset than the one that was found; GBK and its kin are GB18030. */
    static boolean contradicts(String contentType, Charset found) {
        Matcher declared = PARAMETER.matcher(contentType);
        boolean utf8 = found.equals(StandardCharsets.UTF_8);
        return declared.find() && declared.group(1).toLowerCase(Locale.ROOT).startsWith("utf") != utf8;
    }

    /** The text in a charset, without a byte order mark; empty if a byte is not in it. */
    static Optional<String> text(byte[] bytes, Charset charset) {
        Optional<String> text =
                charset.equals(GB18030) && looksLikeUtf8(bytes) ? Optional.empty() : decode(bytes, charset);
        return text.map(Charsets::withoutMark);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * Most UTF-8 text is also GB18030, but of other characters. Chinese in GB18030 is hardly ever UTF-8 throughout, and never by
     * sequences of three and four bytes only.
     */
    private static boolean looksLikeUtf8(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8)
                .filter(text -> text.length() < bytes.length)
                .filter(text -> !SHORT_SEQUENCE.matcher(text).find())
                .isPresent();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
