package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After V5 migrations add and never take away, so that the version before works on the tables of the next (0012). */
class AdditiveMigrationsTest {

    private static final int LAST_THAT_TOOK_AWAY = 5;

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__\\w+\\.sql");

    /** What the version before would stumble over: what it reads is gone, or what it writes is refused. */
    private static final List<Pattern> TAKING_AWAY = Stream.of(
                    "\\bdrop\\b",
                    "\\brename\\b",
                    "\\btruncate\\b",
                    "\\bdelete\\s+from\\b",
                    "\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b",
                    "\\bset\\s+not\\s+null\\b",
                    "\\badd\\s+(constraint|check|unique|primary|foreign|exclude)\\b",
                    "\\badd\\s+(column\\s+)?(if\\s+not\\s+exists\\s+)?\\w+\\s+[^,;]*\\bnot\\s+null\\b(?![^,;]*\\bdefault\\b)(?<!default[^,;]{0,80})")
            .map(Pattern::compile)
            .toList();

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationOnlyAdds(Path migration) throws IOException {
        assertThat(takenAway(Files.readString(migration)))
                .as(migration.toString())
                .isEmpty();
    }

    @Test
    void thereIsSomethingToGuard() throws IOException {
        assertThat(migrations()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table message drop column type",
                "DROP INDEX message_no",
                "alter table message rename to messages",
                "alter table message alter column no type text",
                "alter table message alter no set data type text",
                "alter table message alter case_no set not null",
                "alter table message add column weight integer not null",
                "alter table message add constraint heavy check (weight > 0)",
                "delete from event"
            })
    void whatTakesAwayIsFound(String sql) {
        assertThat(takenAway(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table weight (kilos integer not null check (kilos > 0))",
                "alter table message add column weight integer",
                "alter table message add column weight integer not null default 0",
                "alter table message add column weight integer default 0 not null",
                "create index message_weight on message (weight); -- never drop it"
            })
    void whatOnlyAddsIsNot(String sql) {
        assertThat(takenAway(sql)).isEmpty();
    }

    private static List<String> takenAway(String sql) {
        String words = sql.replaceAll("--[^\\n]*", " ").toLowerCase(Locale.ROOT);
        return TAKING_AWAY.stream()
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.filter(AdditiveMigrationsTest::isGuarded).sorted().toList();
        }
    }

    private static boolean isGuarded(Path file) {
        Matcher name = VERSION.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file.toString()).isTrue();
        return Integer.parseInt(name.group(1)) > LAST_THAT_TOOK_AWAY;
    }
}
