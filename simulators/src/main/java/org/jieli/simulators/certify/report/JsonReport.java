package org.jieli.simulators.certify.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.certify.Report;
import org.jieli.simulators.certify.trial.Exhibit;
import org.jieli.simulators.certify.trial.Result;

/** A report as JSON. */
final class JsonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static byte[] of(Report report) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("partner", report.party().name())
                .put("org", report.party().org())
                .put("dialect", report.party().contract().dialect())
                .put("begun", report.begun().toString())
                .put("millis", report.took().toMillis())
                .put("passed", report.passed())
                .put("failed", report.failed())
                .put("skipped", report.skipped());
        ArrayNode cases = root.putArray("cases");
        report.results().forEach(result -> add(cases.addObject(), result));
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree that cannot be written", e);
        }
    }

    private static void add(ObjectNode node, Result result) {
        node.put("id", result.tried().id())
                .put("verdict", Outcome.of(result).name().toLowerCase(Locale.ROOT))
                .put("zh", result.tried().zh())
                .put("en", result.tried().en())
                .put("millis", result.took().toMillis());
        ArrayNode rules = node.putArray("rules");
        result.tried().rules().forEach(rules::add);
        if (!result.skipped().isEmpty()) {
            node.put("skipped", result.skipped());
        }
        ArrayNode problems = node.putArray("problems");
        result.problems().forEach(problem -> add(problems.addObject(), problem));
        ArrayNode exhibits = node.putArray("exchange");
        result.exhibits().forEach(exhibit -> add(exhibits.addObject(), exhibit));
    }

    private static void add(ObjectNode node, Problem problem) {
        node.put("code", problem.code().name())
                .put("place", problem.place().path())
                .put("zh", problem.textZh())
                .put("en", problem.textEn());
    }

    private static void add(ObjectNode node, Exhibit exhibit) {
        node.put("at", exhibit.at().toString())
                .put("direction", exhibit.toThem() ? "to-them" : "from-them")
                .put("line", exhibit.line())
                .put("text", exhibit.text());
    }
}
