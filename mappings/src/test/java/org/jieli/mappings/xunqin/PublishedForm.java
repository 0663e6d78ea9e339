package org.jieli.mappings.xunqin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The published field list of the forms, and a form taken apart by other means than the dialect's own. */
final class PublishedForm {

    /** One line of {@code form.csv}; items of a list have the index {@code []}. */
    record Field(String form, String name, boolean required, String length, String pattern, String standard) {

        boolean isFile() {
            return pattern.equals("file");
        }
    }

    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]+)\"(?:; filename=\"[a-z0-9.-]+\"\r\nContent-Type: [a-z/]+)?\r\n\r\n(.*)\r\n",
            Pattern.DOTALL);

    private PublishedForm() {}

    static List<Field> fields() throws IOException {
        try (InputStream in = PublishedForm.class.getResourceAsStream("/contracts/xunqin/form.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(PublishedForm::cells)
                    .map(row -> new Field(row[0], row[1], row[2].equals("yes"), row[3], row[4], row[7]))
                    .toList();
        }
    }

    private static String[] cells(String line) {
        String plain = line.replaceAll("\"([^\"]*)\"", "$1");
        if (plain.equals(line)) {
            return line.split(",", -1);
        }
        Matcher quoted = Pattern.compile("\"([^\"]*)\"").matcher(line);
        String hidden =
                quoted.replaceAll(cell -> Matcher.quoteReplacement(cell.group(1).replace(',', '\u0001')));
        return Arrays.stream(hidden.split(",", -1))
                .map(cell -> cell.replace('\u0001', ','))
                .toArray(String[]::new);
    }

    /** The values of a form by the names of their fields. */
    static Map<String, String> parts(byte[] form) {
        String text = new String(form, ISO_8859_1);
        String boundary = text.substring(0, text.indexOf("\r\n"));
        assertThat(text).endsWith("\r\n" + boundary + "--\r\n");
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.substring(boundary.length() + 2, text.length() - boundary.length() - 4)
                .split(Pattern.quote(boundary) + "\r\n")) {
            Matcher matcher = PART.matcher(part);
            assertThat(matcher.matches()).as(part).isTrue();
            assertThat(parts).doesNotContainKey(matcher.group(1));
            parts.put(matcher.group(1), new String(matcher.group(2).getBytes(ISO_8859_1), UTF_8));
        }
        return parts;
    }

    static void assertValid(byte[] form) throws IOException {
        Map<String, String> parts = parts(form);
        String service = parts.get("head.service");
        Map<String, Field> fields = fields().stream()
                .filter(field -> field.form().equals(service))
                .collect(Collectors.toMap(Field::name, field -> field));
        Set<String> given = parts.keySet().stream().map(PublishedForm::listed).collect(Collectors.toSet());
        assertThat(fields.keySet()).containsAll(given);
        assertThat(given).containsAll(required(fields));
        parts.forEach((name, value) -> assertValid(fields.get(listed(name)), value));
    }

    private static List<String> required(Map<String, Field> fields) {
        return fields.values().stream().filter(Field::required).map(Field::name).toList();
    }

    private static void assertValid(Field field, String value) {
        if (!field.length().isEmpty()) {
            assertThat(value.codePointCount(0, value.length())).isBetween(1, Integer.parseInt(field.length()));
        }
        if (field.pattern().startsWith("^")) {
            assertThat(value).matches(field.pattern());
        } else if (field.pattern().contains("|")) {
            assertThat(field.pattern().split("\\|")).contains(value);
        }
    }

    private static String listed(String name) {
        return name.replaceAll("\\[\\d+]", "[]");
    }
}
