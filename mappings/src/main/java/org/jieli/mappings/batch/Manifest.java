package org.jieli.mappings.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jieli.mappings.json.JsonText;
import org.jieli.schemas.message.Sm3Stream;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * A manifest: an object of {@code file}, {@code count} of rows, {@code size} in bytes and {@code sm3}, held against its file. One object
 * checks one manifest.
 */
final class Manifest {

    private static final String FILE = "file";
    private static final String COUNT = "count";
    private static final String SIZE = "size";
    private static final String SM3 = "sm3";
    private static final Set<String> FIELDS = Set.of(FILE, COUNT, SIZE, SM3);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final List<Problem> problems = new ArrayList<>();
    private final JsonText text;
    private final JsonNode tree;

    private Manifest(JsonText text, JsonNode tree) {
        this.text = text;
        this.tree = tree;
    }

    static List<Problem> problems(String fileName, byte[] manifest, InputStream file) {
        if (manifest.length == 0) {
            return List.of(Problem.error(ProblemCode.E201, Place.WHOLE, "清单缺失或为空", "The manifest is missing or empty"));
        }
        JsonText text = JsonText.of(manifest);
        return text.tree()
                .map(tree -> new Manifest(text, tree).check(fileName, file))
                .orElseGet(() -> text.problem().stream().toList());
    }

    private List<Problem> check(String fileName, InputStream file) {
        form();
        if (problems.isEmpty()) {
            compare(fileName, file);
        }
        return List.copyOf(problems);
    }

    private void form() {
        wants(FILE, JsonNode::isTextual);
        wants(COUNT, Manifest::isCount);
        wants(SIZE, Manifest::isCount);
        wants(SM3, value -> DIGEST.matcher(value.asText()).matches());
        if (tree.properties().stream().anyMatch(field -> !FIELDS.contains(field.getKey()))) {
            tell(ProblemCode.E103, "", "接口规范中没有这个字段", "The contract has no such field");
        }
    }

    private static boolean isCount(JsonNode value) {
        return value.canConvertToExactIntegral() && value.canConvertToLong() && value.asLong() >= 0;
    }

    private void wants(String field, Predicate<JsonNode> form) {
        JsonNode value = tree.path(field);
        if (value.isMissingNode()) {
            tell(ProblemCode.E201, field, "缺少必填项", "A required field is missing");
        } else if (!form.test(value)) {
            tell(ProblemCode.E103, field, "格式不符", "Does not have the right form");
        }
    }

    private void compare(String fileName, InputStream file) {
        Sm3Stream digested = new Sm3Stream(file);
        long rows = JsonLineRows.count(digested);
        if (!tree.get(FILE).textValue().equals(fileName)) {
            tell(ProblemCode.E103, FILE, "不是此文件的清单", "The manifest of another file");
        }
        if (tree.get(COUNT).longValue() != rows) {
            tell(ProblemCode.E103, COUNT, "行数不符", "The number of rows differs");
        }
        if (tree.get(SIZE).longValue() != digested.size()) {
            tell(ProblemCode.E103, SIZE, "字节数不符，文件可能未传完", "The size differs; the file may be incomplete");
        }
        if (!tree.get(SM3).textValue().equals(digested.sm3())) {
            tell(ProblemCode.E302, SM3, "摘要不符", "The digest differs");
        }
    }

    private void tell(ProblemCode code, String field, String zh, String en) {
        problems.add(Problem.error(code, field.isEmpty() ? Place.WHOLE : text.place("/" + field), zh, en));
    }
}
