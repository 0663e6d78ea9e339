package org.jieli.mappings.xunqin;

import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** What can be wrong with a form, before the contract is asked. */
final class FormProblems {

    private FormProblems() {}

    static Problem notAForm() {
        return error(ProblemCode.E101, "", "不是完整的 multipart/form-data 表单", "Not a complete multipart/form-data form");
    }

    static Problem notSupported() {
        return error(
                ProblemCode.E101,
                "",
                "内容类型须为 multipart/form-data 或 application/json",
                "The content type must be multipart/form-data or application/json");
    }

    static Problem nested() {
        return error(ProblemCode.E101, "", "表单不得嵌套", "A form must not hold a form");
    }

    static Problem tooLarge(int bytes) {
        return error(ProblemCode.E104, "", "报文超过 " + bytes + " 字节", "More than " + bytes + " bytes");
    }

    static Problem tooManyParts(int parts) {
        return error(ProblemCode.E104, "", "表单字段超过 " + parts + " 个", "More than " + parts + " fields");
    }

    static Problem headerTooLarge() {
        return error(ProblemCode.E104, "", "字段头过长或过多", "The header of a field is too long, or there are too many");
    }

    static Problem notUtf8(String field) {
        return error(ProblemCode.E102, field, "不是 UTF-8 编码", "Not UTF-8");
    }

    static Problem unknownField(String field) {
        return error(ProblemCode.E103, field, "接口规范中没有这个字段", "The contract has no such field");
    }

    static Problem repeated(String field) {
        return error(ProblemCode.E103, field, "字段重复", "The same field twice");
    }

    static Problem gap(String field) {
        return error(ProblemCode.E103, field, "下标不连续", "An index before this one is missing");
    }

    static Problem noPicture(String field) {
        return error(ProblemCode.E206, field, ProblemCode.E206.zh(), ProblemCode.E206.en());
    }

    private static Problem error(ProblemCode code, String field, String zh, String en) {
        return Problem.error(code, Place.at(field), zh, en);
    }
}
