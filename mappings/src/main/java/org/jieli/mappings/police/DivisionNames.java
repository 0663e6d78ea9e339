package org.jieli.mappings.police;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieli.schemas.code.Code;
import org.jieli.schemas.code.CodeTable;
import org.jieli.schemas.code.CodeTables;

/**
 * Divisions in words, as the police write them: province, prefecture and county in one text ({@code 河南省鹤壁市淇县}), often without
 * the prefecture ({@code 河南省淇县}). Immutable and thread-safe.
 */
final class DivisionNames {

    private static final CodeTable DIVISIONS = CodeTables.table("division");
    private static final Map<String, String> CODES = codes();

    private DivisionNames() {}

    /** The last known name of a code; empty if nobody ever had the code. */
    static String name(String code) {
        return newest(code).map(DivisionNames::full).orElse("");
    }

    /** The code behind a name: of today's division if there is one, else of the one that was; empty if that is not one code. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        List<Code> rows = DIVISIONS.all();
        index(rows.stream().filter(row -> row.validTo() == null).toList(), codes);
        index(rows.stream().filter(row -> row.validTo() != null).toList(), codes);
        return Map.copyOf(codes);
    }

    /** What an earlier call knows is not changed; a name of several divisions is left out. */
    private static void index(List<Code> rows, Map<String, String> codes) {
        Map<String, String> added = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Code row : rows) {
            for (String name : new HashSet<>(List.of(full(row), withoutPrefecture(row)))) {
                String other = added.putIfAbsent(name, row.code());
                if (other != null && !other.equals(row.code())) {
                    ambiguous.add(name);
                }
            }
        }
        added.keySet().removeAll(ambiguous);
        added.forEach(codes::putIfAbsent);
    }

    private static String full(Code row) {
        return row.parent()
                        .flatMap(DivisionNames::newest)
                        .map(DivisionNames::full)
                        .orElse("")
                + row.name();
    }

    private static String withoutPrefecture(Code row) {
        String province = row.code().substring(0, 2) + "0000";
        return province.equals(row.code())
                ? row.name()
                : newest(province).map(Code::name).orElse("") + row.name();
    }

    private static Optional<Code> newest(String code) {
        List<Code> history = DIVISIONS.history(code);
        return history.stream().filter(row -> row.validTo() == null).findFirst().or(() -> history.stream()
                .reduce((older, newer) -> newer));
    }
}
