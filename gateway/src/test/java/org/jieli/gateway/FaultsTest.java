package org.jieli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that {@code docs/faults.md} names is there: a promise without its test is none. */
class FaultsTest {

    private static final Path HOUSE = Path.of("..");
    private static final List<String> MODULES = List.of("schemas", "mappings", "routes", "gateway", "simulators");
    private static final Pattern ROW = Pattern.compile("^\\|.*\\|([^|]*)\\|$", Pattern.MULTILINE);

    /** {@code Class}, {@code Class.method}, or a further {@code method} of the class before. */
    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w+)(?:[.#](\\w+))?|([a-z]\\w+))`");

    @Test
    void everyTestThatThePageOfFaultsNamesIsThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> named = named(Files.readString(HOUSE.resolve("docs/faults.md")));

        assertThat(named).hasSizeGreaterThan(50).allSatisfy(name -> {
            String[] parts = name.split("#", 2);
            assertThat(tests).as("docs/faults.md names " + name).containsKey(parts[0]);
            assertThat(tests.get(parts[0])).as("docs/faults.md names " + name).contains(method(parts));
        });
    }

    @Test
    void aTestThatIsNotThereIsFound() {
        assertThat(named("| a | `OneTest.thisHappens`, `andThat`; `TwoTest` |"))
                .containsExactly("OneTest#thisHappens", "OneTest#andThat", "TwoTest");
    }

    private static String method(String[] parts) {
        return parts.length == 1 ? " " + parts[0] + " " : " void " + parts[1] + "(";
    }

    private static List<String> named(String page) {
        List<String> names = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            String type = "";
            Matcher name = NAMED.matcher(row.group(1));
            while (name.find()) {
                type = name.group(1) == null ? type : name.group(1);
                String method = name.group(1) == null ? name.group(3) : name.group(2);
                names.add(method == null ? type : type + "#" + method);
            }
        }
        return names;
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), text(file)));
            }
        }
        return tests;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
