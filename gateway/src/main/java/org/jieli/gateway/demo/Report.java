package org.jieli.gateway.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieli.gateway.demo.Row.Way;
import org.jieli.schemas.lexical.Times;

/** Writes a played story as JSON. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Report() {}

    static void write(Performance played, Path file) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("story", played.story());
        report.put("ok", played.ok());
        report.put("custody", custody(played));
        report.put("handover", played.handover());
        report.put("totals", played.totals());
        report.put("steps", played.rows().stream().map(Report::step).toList());
        JSON.writeValue(file.toFile(), report);
    }

    private static Map<String, Object> custody(Performance played) {
        Map<String, Object> custody = new LinkedHashMap<>();
        played.custodian().ifPresent(partner -> {
            custody.put("partner", partner.name());
            custody.put("org", partner.org());
            custody.put("name", partner.orgName());
        });
        played.custody()
                .ifPresent(kept ->
                        custody.put("since", Times.printDateTime(kept.since().atOffset(Times.CHINA_OFFSET))));
        return custody;
    }

    private static Map<String, Object> step(Row row) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("n", row.step());
        step.put("at", Times.printDateTime(row.at().atOffset(Times.CHINA_OFFSET)));
        step.put("type", row.type());
        step.put("from", row.from());
        step.put("to", joined(row.receivers().stream().map(Way::partner).toList()));
        step.put("dialectIn", row.dialectIn());
        step.put("dialectOut", joined(row.receivers().stream().map(Way::dialect).toList()));
        step.put("state", row.state());
        step.put("messageId", row.messageId());
        step.put("deliveries", row.ways());
        return step;
    }

    private static String joined(List<String> words) {
        return words.stream().distinct().collect(Collectors.joining(","));
    }
}
