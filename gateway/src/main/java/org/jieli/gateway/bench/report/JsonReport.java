package org.jieli.gateway.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieli.gateway.bench.stats.Measurement;

/** Writes the results as JSON: every round, the medians, the parts, and the figures with their verdicts. */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    /** Writes {@code results} to {@code file}, which it replaces. */
    public static void write(Results results, Path file) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("machine", results.machine());
        report.put("cases", cases(results));
        report.put("partsMicros", results.parts());
        report.put("figures", figures(results));
        report.put("behind", results.notes());
        JSON.writeValue(file.toFile(), report);
    }

    private static List<Map<String, Object>> cases(Results results) {
        List<Map<String, Object>> cases = new ArrayList<>();
        results.rounds().forEach((line, rounds) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("subject", line.subject());
            one.put("letters", line.letters());
            one.put("connections", line.connections());
            one.put("median", values(Measurement.median(rounds)));
            one.put("rounds", rounds.stream().map(JsonReport::values).toList());
            cases.add(one);
        });
        return cases;
    }

    private static Map<String, Double> values(Measurement measurement) {
        Map<String, Double> values = new LinkedHashMap<>();
        measurement.values().forEach((column, value) -> values.put(column.key(), value));
        return values;
    }

    private static Map<String, Object> figures(Results results) {
        Map<String, Object> figures = new LinkedHashMap<>();
        results.figures().forEach((figure, value) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("measured", value);
            one.put("reach", figure.reach());
            one.put("floor", figure.floor());
            one.put("verdict", figure.verdict(value).name().toLowerCase(Locale.ROOT));
            figures.put(figure.name().toLowerCase(Locale.ROOT), one);
        });
        return figures;
    }
}
