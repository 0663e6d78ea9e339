package org.jieli.mappings.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.mappings.Wire;

/**
 * Which charset a message is written in: what its byte order mark says, else its XML declaration, else its media type, else what the
 * dialect is written in. GBK and its kin are read as GB18030, which has all their characters and those they lose (domain.md 4.12).
 */
final class Charsets {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int HEAD = 200;
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._-]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Charset> READ_AS = Map.ofEntries(
            Map.entry("utf-8", StandardCharsets.UTF_8),
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("us-ascii", StandardCharsets.UTF_8),
            Map.entry("utf-16", StandardCharsets.UTF_16),
            Map.entry("utf-16be", StandardCharsets.UTF_16BE),
            Map.entry("utf-16le", StandardCharsets.UTF_16LE),
            Map.entry("gb18030", GB18030),
            Map.entry("gbk", GB18030),
            Map.entry("gb2312", GB18030),
            Map.entry("cp936", GB18030),
            Map.entry("ms936", GB18030),
            Map.entry("windows-936", GB18030));

    private Charsets() {}

    /** Empty if the message declares one that we do not read. */
    static Optional<Charset> of(Wire wire, Charset fallback) {
        byte[] bytes = wire.bytes();
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return declared(bytes)
                .or(() -> first(PARAMETER.matcher(wire.contentType())))
                .map(name -> Optional.ofNullable(READ_AS.get(name.toLowerCase(Locale.ROOT))))
                .orElse(Optional.of(fallback));
    }

    private static Optional<String> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        return declaration.lookingAt() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
