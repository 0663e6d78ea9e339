package org.jieli.gateway.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;

/** Draws delivered messages a second as bars, one a case, with the spread of the rounds as a line across the end of the bar. */
public final class Chart {

    private static final int WIDTH = 900;
    private static final int LEFT = 210;
    private static final int BAR = 18;
    private static final int STEP = 30;
    private static final int HEAD = 50;
    private static final int ROOM_FOR_NUMBERS = 110;

    private final Map<Line, List<Measurement>> cases;
    private final double most;

    private Chart(Map<Line, List<Measurement>> cases) {
        this.cases = cases;
        this.most = cases.values().stream()
                .flatMap(List::stream)
                .mapToDouble(round -> round.value(Column.DELIVERED))
                .max()
                .orElse(1);
    }

    /** Writes {@code results} as SVG to {@code file}, which it replaces. */
    public static void write(Results results, Path file) throws IOException {
        Files.writeString(file, new Chart(results.rounds()).svg());
    }

    private String svg() {
        StringBuilder svg = new StringBuilder();
        int height = HEAD + STEP * cases.size() + 10;
        svg.append(element(
                "svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-size=\"13\"", WIDTH, height));
        svg.append(element("rect width=\"%d\" height=\"%d\" fill=\"white\"/", WIDTH, height));
        svg.append(
                text(10, 26, "每秒送达，各轮中位数；线段为各轮范围 / Delivered a second, median of the rounds; the line is their range"));
        int y = HEAD;
        for (Map.Entry<Line, List<Measurement>> one : cases.entrySet()) {
            svg.append(bar(one.getKey(), one.getValue(), y));
            y += STEP;
        }
        return svg.append("</svg>\n").toString();
    }

    private String bar(Line line, List<Measurement> rounds, int y) {
        double median = Measurement.median(rounds).value(Column.DELIVERED);
        double[] range = rounds.stream()
                .mapToDouble(round -> round.value(Column.DELIVERED))
                .sorted()
                .toArray();
        int middle = y + BAR / 2;
        double end = LEFT + length(range[range.length - 1]);
        return text(10, y + 14, line.toString())
                + element(
                        "rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/",
                        LEFT, y, length(median), BAR, colour(line))
                + element("path d=\"M%.1f %d H%.1f\" stroke=\"black\"/", LEFT + length(range[0]), middle, end)
                + text((int) end + 8, y + 14, String.format(Locale.ROOT, "%,.0f", median));
    }

    private double length(double value) {
        return value / most * (WIDTH - LEFT - ROOM_FOR_NUMBERS);
    }

    private static String colour(Line line) {
        return switch (line.subject()) {
            case "relay" -> "#b03a2e";
            case "plain" -> "#2874a6";
            case "proxy" -> "#7f8c8d";
            default -> "#c8ccd0";
        };
    }

    private static String text(int x, int y, String words) {
        return element("text x=\"%d\" y=\"%d\" font-family=\"sans-serif\"", x, y)
                        .strip() + words + "</text>\n";
    }

    private static String element(String tag, Object... values) {
        return "<" + String.format(Locale.ROOT, tag, values) + ">\n";
    }
}
