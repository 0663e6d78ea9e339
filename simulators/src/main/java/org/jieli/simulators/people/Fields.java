package org.jieli.simulators.people;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jieli.simulators.contract.Resources;

/** Which fields of a dialect hold what of a person ({@code people/DIALECT.properties}). Thread-safe. */
public final class Fields {

    private static final Map<String, Fields> READ = new ConcurrentHashMap<>();
    private static final Pattern START = Pattern.compile("^(xml:)?/");
    private static final Pattern NUMBER = Pattern.compile("/[0-9]+(?=/|$)|\\[[0-9]+]|(?<=\\p{IsHan})[0-9]+(?=/|$)");
    private static final Pattern LATER =
            Pattern.compile("/[1-9][0-9]*(?=/|$)|\\[(?:[2-9]|[1-9][0-9]+)]|\\p{IsHan}(?:[2-9]|[1-9][0-9]+)(?=/|$)");

    private final Map<String, Holds> ends = new HashMap<>();
    private final Set<String> staff;
    private final Set<String> kin;
    private final Set<String> nobody;
    private final Set<String> nothing;
    private final List<String> samples;

    private Fields(Properties words) {
        for (Holds holds : Holds.values()) {
            list(words, holds.name()).forEach(end -> ends.put(end, holds));
        }
        staff = Set.copyOf(list(words, "STAFF"));
        kin = Set.copyOf(list(words, "KIN"));
        nobody = Set.copyOf(list(words, "NOBODY"));
        nothing = Set.copyOf(list(words, "NOTHING"));
        samples = list(words, "SAMPLES");
    }

    /** Those of a dialect. */
    public static Fields of(String dialect) {
        return READ.computeIfAbsent(dialect, Fields::read);
    }

    private static Fields read(String dialect) {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(Resources.open("people/" + dialect + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fields(words);
    }

    private static List<String> list(Properties words, String name) {
        return Arrays.stream(words.getProperty(name, "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The good samples in which a person stands. */
    List<String> samples() {
        return samples;
    }

    /** What the field at a path holds of a person; empty if nothing. */
    public Optional<Holds> holds(String path) {
        String end = plain(path);
        while (true) {
            if (nothing.contains(end)) {
                return Optional.empty();
            }
            Holds holds = ends.get(end);
            if (holds != null) {
                return in(nobody, path) && !end.contains("/") ? Optional.empty() : Optional.of(holds);
            }
            int next = end.indexOf('/');
            if (next < 0) {
                return Optional.empty();
            }
            end = end.substring(next + 1);
        }
    }

    /** Whose field it is. */
    Who who(String path) {
        if (in(staff, path)) {
            return Who.STAFF;
        }
        return in(kin, path) ? Who.KIN : Who.SUBJECT;
    }

    private static boolean in(Set<String> parts, String path) {
        return Arrays.stream(plain(path).split("/")).anyMatch(parts::contains);
    }

    /** True if it stands in the second or a later part of its kind. */
    static boolean isLater(String path) {
        return LATER.matcher(path.replace('.', '/')).find();
    }

    private static String plain(String path) {
        String slashes = START.matcher(path).replaceFirst("").replace('.', '/');
        return NUMBER.matcher(slashes).replaceAll("");
    }
}
