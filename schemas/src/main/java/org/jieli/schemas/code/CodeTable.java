package org.jieli.schemas.code;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A code table with validity in time: a code may have several rows, one for each time it meant something else. Lookups take the day
 * they are about. Immutable and thread-safe.
 */
public final class CodeTable {

    private final String name;
    private final Map<String, List<Code>> rows;

    CodeTable(String name, List<Code> rows) {
        this.name = name;
        this.rows = rows.stream()
                .collect(Collectors.groupingBy(Code::code, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /** The name of the table, as the standard writes it: {@code division}, {@code docType}. */
    public String name() {
        return name;
    }

    /** What a code means on a day; empty if it is unknown, not yet or no longer valid. */
    public Optional<Code> find(String code, LocalDate asOf) {
        return history(code).stream().filter(row -> row.isValid(asOf)).findFirst();
    }

    /** Everything a code ever meant, oldest first as in the table; none if the table never had it. */
    public List<Code> history(String code) {
        return rows.getOrDefault(code, List.of());
    }

    /** True if the table has or ever had the code. */
    public boolean everHad(String code) {
        return rows.containsKey(code);
    }

    /** All codes that are valid on a day, in the order of the table. */
    public List<Code> valid(LocalDate asOf) {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.isValid(asOf))
                .toList();
    }

    /** All rows, current and retired, in the order of the table. */
    public List<Code> all() {
        return rows.values().stream().flatMap(List::stream).toList();
    }
}
