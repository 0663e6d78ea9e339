package org.jieli.simulators.letter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A letter of the police: a JSON shell with an XML document in its field {@code xml}; paths into that start with {@code xml:}. */
public final class PoliceLetter implements Letter {

    private static final String DOCUMENT = "/xml";
    private static final String INSIDE = "xml:";

    private final JsonLetter shell;
    private final XmlLetter document;

    private PoliceLetter(JsonLetter shell, XmlLetter document) {
        this.shell = shell;
        this.document = document;
    }

    /**
     * Opens a shell.
     *
     * @throws IllegalArgumentException if it holds no XML document
     */
    public static PoliceLetter open(JsonLetter shell) {
        String xml = shell.get(DOCUMENT).orElseThrow(() -> Letter.noSuchField(DOCUMENT));
        return new PoliceLetter(shell, XmlLetter.read(xml, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> get(String path) {
        return part(path).get(inside(path));
    }

    @Override
    public boolean has(String path) {
        return part(path).has(inside(path));
    }

    @Override
    public Letter set(String path, Object value) {
        part(path).set(inside(path), value);
        return this;
    }

    @Override
    public Letter insert(String path, String behind, Object value) {
        part(path).insert(inside(path), inside(behind), value);
        return this;
    }

    @Override
    public Letter adopt(String path, Letter other) {
        part(path).adopt(inside(path), ((PoliceLetter) other).part(path));
        return this;
    }

    @Override
    public Letter repeat(String path, int times) {
        part(path).repeat(inside(path), times);
        return this;
    }

    @Override
    public Letter remove(String path) {
        part(path).remove(inside(path));
        return this;
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        shell.paths().stream().filter(path -> !path.equals(DOCUMENT)),
                        document.paths().stream().map(path -> INSIDE + path))
                .toList();
    }

    private Letter part(String path) {
        return path.startsWith(INSIDE) ? document : shell;
    }

    private static String inside(String path) {
        return path.startsWith(INSIDE) ? path.substring(INSIDE.length()) : path;
    }

    @Override
    public byte[] bytes() {
        return shell.set(DOCUMENT, new String(document.bytes(), StandardCharsets.UTF_8))
                .bytes();
    }

    @Override
    public String toString() {
        return "PoliceLetter[" + bytes().length + " bytes]";
    }
}
