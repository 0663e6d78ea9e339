package org.jieli.schemas.code;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.schemas.code.Resolution.Kind;
import org.jieli.schemas.value.DivisionCode;
import org.jieli.schemas.value.DivisionCode.Level;

/**
 * Administrative divisions through time (domain.md 4.1): an old code leads to what is there today. The data knows years only.
 * Immutable and thread-safe.
 */
public final class Divisions {

    private static final Divisions STANDARD = new Divisions(CodeTables.table("division"));

    private final CodeTable table;
    private final Map<String, List<Code>> byParent;

    Divisions(CodeTable table) {
        this.table = table;
        this.byParent = table.all().stream()
                .filter(row -> row.parent().isPresent())
                .collect(Collectors.groupingBy(row -> row.parent().orElseThrow()));
    }

    /** The divisions as shipped. */
    public static Divisions standard() {
        return STANDARD;
    }

    /** True if the code is or ever was one of a division. */
    public boolean everHad(DivisionCode code) {
        return table.everHad(code.value());
    }

    /** The division that has a code on a day. */
    public Optional<Code> find(DivisionCode code, LocalDate asOf) {
        return table.find(code.value(), asOf);
    }

    /** The division itself and those above it on a day: county, prefecture, province; empty if the code is not valid then. */
    public List<Code> withParents(DivisionCode code, LocalDate asOf) {
        return Stream.iterate(table.find(code.value(), asOf), Optional::isPresent, row -> row.flatMap(Code::parent)
                        .flatMap(parent -> table.find(parent, asOf)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a code that was written at any time means on a day. */
    public Resolution resolve(DivisionCode code, LocalDate asOf) {
        Optional<Code> current = table.find(code.value(), asOf);
        return current.isPresent()
                ? new Resolution(Kind.CURRENT, List.of(current.get()))
                : followed(code, retired(code, asOf), asOf);
    }

    /**
     * What the address part of an ID number means on a day. Every time at which the code was valid is tried, because nobody knows
     * when the number was assigned: a code that meant different areas leads to all of them.
     */
    public Resolution forId(DivisionCode code, LocalDate asOf) {
        List<Code> rows = table.history(code.value()).stream()
                .filter(row -> row.isValid(asOf) || row.isRetired(asOf))
                .toList();
        return followed(code, rows, asOf);
    }

    private List<Code> retired(DivisionCode code, LocalDate asOf) {
        return table.history(code.value()).stream()
                .filter(row -> row.isRetired(asOf))
                .toList();
    }

    private Resolution followed(DivisionCode code, List<Code> rows, LocalDate asOf) {
        if (rows.isEmpty()) {
            return byPrefix(code, asOf);
        }
        Set<Code> areas = new LinkedHashSet<>();
        rows.forEach(row -> follow(row, row.start(), asOf, areas));
        if (areas.isEmpty()) {
            return dissolved(code, rows, asOf);
        }
        return new Resolution(kind(code, areas), List.copyOf(areas));
    }

    private static Kind kind(DivisionCode code, Set<Code> areas) {
        if (areas.size() > 1) {
            return Kind.MOVED_MANY;
        }
        return areas.iterator().next().code().equals(code.value()) ? Kind.CURRENT : Kind.MOVED_ONE;
    }

    /** Content that was in {@code row} since {@code since} moves on with every later edge. */
    private void follow(Code row, LocalDate since, LocalDate asOf, Set<Code> areas) {
        if (row.isValid(asOf)) {
            areas.add(row);
            return;
        }
        for (Code.Successor next : row.successors()) {
            if (next.at().isAfter(since) && !next.at().isAfter(asOf)) {
                table.find(next.code(), next.at()).ifPresent(there -> follow(there, next.at(), asOf, areas));
            }
        }
    }

    private Resolution dissolved(DivisionCode code, List<Code> rows, LocalDate asOf) {
        Set<Code> areas = new LinkedHashSet<>();
        for (Code child : byParent.getOrDefault(code.value(), List.of())) {
            Set<Code> where = new LinkedHashSet<>();
            follow(child, child.start(), asOf, where);
            where.forEach(county -> areas.add(prefectureOf(county, asOf)));
        }
        if (areas.isEmpty()) {
            rows.forEach(row -> table.find(code.province().value(), asOf).ifPresent(areas::add));
        }
        return new Resolution(Kind.DISSOLVED, List.copyOf(areas));
    }

    /** The prefecture above a county; the county itself where it is directly under its province. */
    private Code prefectureOf(Code county, LocalDate asOf) {
        return county.parent()
                .filter(parent -> new DivisionCode(parent).level() == Level.PREFECTURE)
                .flatMap(parent -> table.find(parent, asOf))
                .orElse(county);
    }

    private Resolution byPrefix(DivisionCode code, LocalDate asOf) {
        return table.find(code.prefecture().value(), asOf)
                .or(() -> table.find(code.province().value(), asOf))
                .map(area -> new Resolution(Kind.PREFIX_ONLY, List.of(area)))
                .orElseGet(() -> new Resolution(Kind.UNKNOWN, List.of()));
    }
}
