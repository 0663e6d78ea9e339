package org.jieli.mappings.json;

import com.networknt.schema.Error;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** Turns what the schema validator found into problems, in our own words: a validator's text repeats values of the message. */
final class ContractProblems {
    private static final Pattern CODE_TABLE = Pattern.compile("/\\$defs/[A-Za-z]+Code/pattern$");

    private final JsonContract contract;

    ContractProblems(JsonContract contract) {
        this.contract = contract;
    }

    /** The problem behind an error of the validator, at its JSON Pointer. */
    Problem of(Error error) {
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" ->
                problem(
                        ProblemCode.E201,
                        Pointers.field(at, error.getProperty()),
                        "缺少必填项",
                        "A required field is missing");
            case "minItems" -> problem(ProblemCode.E201, at, "至少要有一项", "At least one item is required");
            case "additionalProperties" ->
                problem(
                        ProblemCode.E103,
                        Pointers.unknownField(at, error.getProperty()),
                        "接口规范中没有这个字段",
                        "The contract has no such field");
            case "maxProperties" ->
                problem(
                        ProblemCode.E103,
                        at,
                        "除报文头外只能有一个报文体，且须与消息类型一致",
                        "One body beside the envelope, that of the message type");
            case "enum", "const" -> badCode(at);
            case "format" -> badFormat(at, error);
            case "pattern" ->
                CODE_TABLE.matcher(error.getSchemaLocation().toString()).find()
                        ? badCode(at)
                        : problem(ProblemCode.E103, at, "格式不符", "Does not have the right form");
            case "minLength", "maxLength" -> problem(ProblemCode.E103, at, "为空或过长", "Empty or too long");
            case "minimum", "maximum", "multipleOf" ->
                problem(ProblemCode.E103, at, "数值超出范围或小数位过多", "Out of range, or too many decimals");
            case "type" -> problem(ProblemCode.E103, at, "类型不符", "Not of the right JSON type");
            default -> problem(ProblemCode.E103, at, ProblemCode.E103.zh(), ProblemCode.E103.en());
        };
    }

    private Problem badCode(String at) {
        return problem(ProblemCode.E202, at, ProblemCode.E202.zh(), ProblemCode.E202.en());
    }

    private Problem badFormat(String at, Error error) {
        return "byte".equals(error.getSchemaNode().asText())
                ? problem(ProblemCode.E103, at, "不是 Base64", "Not Base64")
                : problem(ProblemCode.E204, at, "不是有效的日期或时间", "Not a possible date or time");
    }

    private Problem problem(ProblemCode code, String pointer, String zh, String en) {
        Optional<WireField> field = contract.field(pointer);
        return Problem.error(
                code,
                Place.at(pointer),
                field.map(f -> f.zh() + "：" + zh).orElse(zh),
                field.map(f -> f.en() + ": " + en).orElse(en));
    }
}
