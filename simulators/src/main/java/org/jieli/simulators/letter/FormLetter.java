package org.jieli.simulators.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter that is a form ({@code multipart/form-data}) of the tracing site; paths are JSON Pointers, as if the form were the JSON that its
 * field names spell: {@code /channels/0/name} is the field {@code channels[0].name}. Its boundary is made of its id.
 */
public final class FormLetter implements Letter {

    private static final String LINE = "\r\n";
    private static final String MESSAGE_ID = "/head/message_id";
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern POSITION = Pattern.compile("\\.([0-9]+)");

    /** One field: the lines before it, and its value as Latin-1, which keeps every byte. */
    private record Part(String head, String value) {}

    private final Map<String, Part> parts;

    private FormLetter(Map<String, Part> parts) {
        this.parts = parts;
    }

    /** True if these bytes begin like a form. */
    public static boolean isForm(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == '-' && bytes[1] == '-';
    }

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException if a part of it has no name
     */
    public static FormLetter read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String boundary = text.substring(0, Math.max(0, text.indexOf(LINE)));
        Map<String, Part> parts = new LinkedHashMap<>();
        String[] pieces = (LINE + text).split(Pattern.quote(LINE + boundary), -1);
        for (int i = 1; i < pieces.length - 1; i++) {
            int head = pieces[i].indexOf(LINE + LINE);
            Matcher name = NAME.matcher(head < 0 ? "" : pieces[i].substring(0, head));
            if (!name.find()) {
                throw new IllegalArgumentException("A part without a name");
            }
            parts.put(name.group(1), new Part(pieces[i].substring(0, head), pieces[i].substring(head + 4)));
        }
        return new FormLetter(parts);
    }

    /** {@code multipart/form-data} with its boundary. */
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary();
    }

    private String boundary() {
        return "jieli-" + get(MESSAGE_ID).orElse("form");
    }

    private static String name(String path) {
        return POSITION.matcher(path.substring(1).replace('/', '.')).replaceAll("[$1]");
    }

    @Override
    public Optional<String> get(String path) {
        return Optional.ofNullable(parts.get(name(path))).map(part -> utf8(part.value()));
    }

    @Override
    public boolean has(String path) {
        return parts.containsKey(name(path));
    }

    @Override
    public Letter set(String path, Object value) {
        Part before = Optional.ofNullable(parts.get(name(path))).orElseThrow(() -> Letter.noSuchField(path));
        parts.put(name(path), new Part(before.head(), latin(String.valueOf(value))));
        return this;
    }

    @Override
    public Letter insert(String path, String behind, Object value) {
        parts.put(
                name(path),
                new Part(
                        LINE + "Content-Disposition: form-data; name=\"" + name(path) + "\"", latin(value.toString())));
        return this;
    }

    @Override
    public Letter adopt(String path, Letter other) {
        return set(path, other.get(path).orElseThrow(() -> Letter.noSuchField(path)));
    }

    /** A form has no part that could stand there twice. */
    @Override
    public Letter repeat(String path, int times) {
        throw Letter.noSuchField(path);
    }

    @Override
    public Letter remove(String path) {
        parts.remove(name(path));
        return this;
    }

    @Override
    public byte[] bytes() {
        String line = "--" + boundary();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        parts.values()
                .forEach(part -> form.writeBytes((line + part.head() + LINE + LINE + part.value() + LINE)
                        .getBytes(StandardCharsets.ISO_8859_1)));
        form.writeBytes((line + "--" + LINE).getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "FormLetter[" + bytes().length + " bytes]";
    }
}
