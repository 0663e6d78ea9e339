package org.jieli.simulators.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a {@code multipart/form-data} body apart (RFC 7578), as a site that knows its form does. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final String LINE = "\r\n";

    private Multipart() {}

    /**
     * The fields by name, in the order of the form, each with its bytes.
     *
     * @throws IllegalArgumentException if it is not a whole form, or names a field twice
     */
    static Map<String, byte[]> fields(byte[] bytes, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!boundary.find() || !text.endsWith("--" + boundary.group(1) + "--" + LINE)) {
            throw new IllegalArgumentException("Not a whole form");
        }
        Map<String, byte[]> fields = new LinkedHashMap<>();
        String[] parts = (LINE + text).split(Pattern.quote(LINE + "--" + boundary.group(1)), -1);
        for (int i = 1; i < parts.length - 1; i++) {
            add(fields, parts[i]);
        }
        return fields;
    }

    /** The boundary that a media type names. */
    static String boundary(String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("Not a form");
        }
        return boundary.group(1);
    }

    private static void add(Map<String, byte[]> fields, String part) {
        int head = part.indexOf(LINE + LINE);
        Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
        if (!name.find()) {
            throw new IllegalArgumentException("A part without a name");
        }
        byte[] value = part.substring(head + LINE.length() * 2).getBytes(StandardCharsets.ISO_8859_1);
        if (fields.put(utf8(name.group(1)), value) != null) {
            throw new IllegalArgumentException("A field given twice");
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
