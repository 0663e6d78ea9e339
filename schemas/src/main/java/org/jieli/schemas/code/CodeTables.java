package org.jieli.schemas.code;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The code tables that ship with the standard ({@code codes/*.csv}). Loaded once; immutable and thread-safe. */
public final class CodeTables {

    private static final List<String> NAMES = List.of(
            "category",
            "disability",
            "division",
            "docType",
            "education",
            "entryManner",
            "ethnicity",
            "finder",
            "health",
            "legalRef",
            "marital",
            "need",
            "occupation",
            "refusalReason",
            "relation",
            "rescueReason",
            "sex",
            "wanderRisk");

    private static final Map<String, CodeTable> TABLES =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), CodeCsv::read));

    private CodeTables() {}

    /** The names of all tables, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A table by its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static CodeTable table(String name) {
        CodeTable table = TABLES.get(name);
        if (table == null) {
            throw new IllegalArgumentException("No code table " + name);
        }
        return table;
    }
}
