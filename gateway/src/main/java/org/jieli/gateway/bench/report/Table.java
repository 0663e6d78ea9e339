package org.jieli.gateway.bench.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;
import picocli.CommandLine.Help.Ansi;

/** Prints the results for people: what it ran on, one line a case, the parts, and the figures to reach. */
public final class Table {

    private static final int GAP = 2;
    private static final String NOT_MEASURED = "—";

    private final PrintWriter out;

    /** @param out where it is printed */
    public Table(PrintWriter out) {
        this.out = out;
    }

    /** Prints everything. */
    public void print(Results results) {
        out.println();
        results.machine().forEach((name, fact) -> out.println(name + "  " + fact));
        cases(results);
        parts(results);
        figures(results);
        out.flush();
    }

    private void cases(Results results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", Column::zh));
        rows.add(row("中位数 / medians", Column::en));
        results.rounds().forEach((line, rounds) -> {
            Measurement median = Measurement.median(rounds);
            rows.add(row(line.toString(), column -> cell(median, column)));
        });
        print(rows);
    }

    private static String cell(Measurement median, Column column) {
        return median.values().containsKey(column) ? number(median.value(column), column.decimals()) : NOT_MEASURED;
    }

    private static List<String> row(String head, Function<Column, String> cell) {
        List<String> row = new ArrayList<>(List.of(head));
        for (Column column : Column.values()) {
            row.add(cell.apply(column));
        }
        return row;
    }

    private void parts(Results results) {
        if (results.parts().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("各部分 / parts", "µs"));
        results.parts().forEach((part, micros) -> rows.add(List.of(part, number(micros, 1))));
        double sum = results.parts().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        rows.add(List.of("合计 / sum", number(sum, 1)));
        print(rows);
    }

    private void figures(Results results) {
        Map<Figure, Double> measured = results.figures();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("指标 / figure", "实测 measured", "目标 reach", "底线 floor", "结论 verdict"));
        for (Figure figure : Figure.values()) {
            Double value = measured.get(figure);
            rows.add(List.of(
                    figure.zh(),
                    value == null ? NOT_MEASURED : number(value, 3),
                    plain(figure.reach()),
                    plain(figure.floor()),
                    value == null ? NOT_MEASURED : verdict(figure.verdict(value))));
            rows.add(List.of("  " + figure.en(), "", "", "", ""));
        }
        print(rows);
    }

    private static String verdict(Verdict verdict) {
        return verdict.zh() + " " + verdict.en();
    }

    /** Left-aligned first column, the others right-aligned. */
    private void print(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        out.println();
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(row.getFirst());
        line.repeat(" ", widths[0] - width(row.getFirst()));
        for (int i = 1; i < widths.length; i++) {
            line.repeat(" ", GAP + widths[i] - width(row.get(i))).append(row.get(i));
        }
        return line.toString().stripTrailing();
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return Ansi.OFF.new Text(text).getCJKAdjustedLength();
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
