package org.jieli.simulators.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieli.simulators.letter.Letter;

/** A letter that is a form; paths are the names of its fields ({@code head.message_id}) or the JSON Pointers that they spell. */
final class FormLetter implements Letter {

    private static final Pattern NUMBER = Pattern.compile("/([0-9]+)(?=/|$)");
    private static final String FILE = ".file";
    private static final String PARTS = "A form of one person has no parts to repeat";

    private final Map<String, byte[]> fields;
    private final String contentType;

    FormLetter(Map<String, byte[]> fields, String contentType) {
        this.fields = new LinkedHashMap<>(fields);
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    private static String name(String path) {
        return path.startsWith("/")
                ? NUMBER.matcher(path).replaceAll("[$1]").substring(1).replace('/', '.')
                : path;
    }

    @Override
    public Optional<String> get(String path) {
        String name = name(path);
        return Optional.ofNullable(fields.get(name))
                .map(bytes -> name.endsWith(FILE)
                        ? Base64.getEncoder().encodeToString(bytes)
                        : new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean has(String path) {
        String name = name(path);
        return fields.keySet().stream()
                .anyMatch(field -> field.equals(name) || field.startsWith(name + ".") || field.startsWith(name + "["));
    }

    @Override
    public Letter set(String path, Object value) {
        String name = name(path);
        if (!fields.containsKey(name)) {
            throw Letter.noSuchField(path);
        }
        return insert(path, path, value);
    }

    /** Fields of a form have no order. */
    @Override
    public Letter insert(String path, String behind, Object value) {
        String name = name(path);
        fields.put(
                name,
                name.endsWith(FILE)
                        ? Base64.getDecoder().decode(value.toString())
                        : value.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public Letter adopt(String path, Letter other) {
        return set(path, other.get(path).orElseThrow(() -> Letter.noSuchField(path)));
    }

    @Override
    public Letter repeat(String path, int times) {
        throw new IllegalArgumentException(PARTS);
    }

    @Override
    public Letter remove(String path) {
        fields.remove(name(path));
        return this;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(fields.keySet());
    }

    @Override
    public byte[] bytes() {
        String boundary = "--" + Multipart.boundary(contentType);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            form.writeBytes(
                    (boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file(name) + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(value);
            form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        form.writeBytes((boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static String file(String name) {
        return name.endsWith(FILE) ? "; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg" : "";
    }

    @Override
    public String toString() {
        return "FormLetter[" + fields.size() + " fields]";
    }
}
