package org.jieli.mappings.xml;

import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** What can be wrong with an XML message, in our own words: a parser's message would name our classes and quote the sender's values. */
final class XmlProblems {

    private XmlProblems() {}

    static Problem notXml(Place place) {
        return error(ProblemCode.E101, place, "不是格式良好的 XML，或报文不完整", "Not well-formed XML, or cut off");
    }

    static Problem documentType(Place place) {
        return error(
                ProblemCode.E101, place, "不允许文档类型声明（DOCTYPE）", "A document type declaration (DOCTYPE) is not allowed");
    }

    static Problem unknownCharset(Place place) {
        return error(ProblemCode.E102, place, "声明的字符集不受支持", "The declared charset is not supported");
    }

    static Problem notInCharset(Place place, String charset, int offset) {
        return error(
                ProblemCode.E102,
                place,
                "第 " + (offset + 1) + " 字节处不是有效的 " + charset + " 编码",
                "Not " + charset + " at byte " + (offset + 1));
    }

    static Problem cannotBeWritten(Place place) {
        return error(ProblemCode.E102, place, "含有无法写入报文的字符", "Holds a character that cannot be written");
    }

    static Problem tooLarge(int limit) {
        return error(ProblemCode.E104, Place.WHOLE, "报文超过 " + limit + " 字节", "More than " + limit + " bytes");
    }

    static Problem tooDeep(Place place, int limit) {
        return error(
                ProblemCode.E104, place, "元素嵌套超过 " + limit + " 层", "Elements nest deeper than " + limit + " levels");
    }

    static Problem tooMany(Place place, int limit) {
        return error(
                ProblemCode.E103,
                place,
                "问题超过 " + limit + " 个，其后的内容未检查",
                "More than " + limit + " problems: the rest was not checked");
    }

    static Problem unknownMessage(Place place) {
        return Problem.error(ProblemCode.E105, place);
    }

    static Problem notOfItsType(Place place) {
        return error(ProblemCode.E103, place, "报文体与消息类型不符", "Not the body of the message type in the envelope");
    }

    static Problem unknownElement(Place place) {
        return error(ProblemCode.E103, place, "接口中没有此元素", "The contract has no such element here");
    }

    static Problem outOfOrder(Place place) {
        return error(ProblemCode.E103, place, "元素顺序不符合接口", "Not at its place in the order of the contract");
    }

    static Problem repeated(Place place) {
        return error(ProblemCode.E103, place, "此元素只能出现一次", "This element may stand here only once");
    }

    static Problem missing(Place place) {
        return Problem.error(ProblemCode.E201, place);
    }

    static Problem badCode(Place place) {
        return Problem.error(ProblemCode.E202, place);
    }

    static Problem badDate(Place place) {
        return error(
                ProblemCode.E204,
                place,
                "日期或时间不存在，或格式不符合接口",
                "No such date or time, or not written as the contract says");
    }

    static Problem badValue(Place place) {
        return error(ProblemCode.E103, place, "值不符合接口的格式", "The value does not follow the contract");
    }

    private static Problem error(ProblemCode code, Place place, String zh, String en) {
        return Problem.error(code, place, zh, en);
    }
}
