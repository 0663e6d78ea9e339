package org.jieli.mappings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The code file of a dialect, {@code contracts/NAME/codes.csv} with the columns {@code set,wire,interchange}. A set may say one code
 * in several ways: the first is written, all are read. Immutable and thread-safe.
 */
public final class CodeFile {

    private final Map<String, String> interchange = new HashMap<>();
    private final Map<String, String> wire = new HashMap<>();

    private CodeFile(String csv) {
        csv.lines().skip(1).map(line -> line.split(",")).forEach(row -> {
            interchange.put(key(row[0], row[1]), row[2]);
            wire.putIfAbsent(key(row[0], row[2]), row[1]);
        });
    }

    /** The code file of a dialect, from the resources of {@code schemas}. */
    public static CodeFile of(String dialect) {
        String resource = "/contracts/" + dialect + "/codes.csv";
        try (InputStream in = CodeFile.class.getResourceAsStream(resource)) {
            return new CodeFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** The code of the standard behind what a partner said; null if there is none or nothing was said. */
    public String interchange(String set, String said) {
        return interchange.get(key(set, said));
    }

    /** How the dialect says a code of the standard; a code it has no word for stays as it is, and the contract refuses it. */
    public String wire(String set, String code) {
        return code == null ? null : wire.getOrDefault(key(set, code), code);
    }

    /** The constant of an enumeration of the standard, whose simple name is the set; null if nothing was said. */
    public <C extends Enum<C>> C constant(Class<C> codes, String said) {
        String code = interchange(codes.getSimpleName(), said);
        return code == null ? null : Enum.valueOf(codes, code);
    }

    /** How the dialect says a constant of an enumeration of the standard; null stays null. */
    public String wire(Enum<?> code) {
        return code == null ? null : wire(code.getDeclaringClass().getSimpleName(), code.name());
    }

    private static String key(String set, String value) {
        return set + ' ' + value;
    }
}
