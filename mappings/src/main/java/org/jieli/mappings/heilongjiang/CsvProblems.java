package org.jieli.mappings.heilongjiang;

import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** What can be wrong with a file, a row or a cell, before the contract is asked. None holds anything that a cell says. */
final class CsvProblems {

    private CsvProblems() {}

    static Problem empty() {
        return error(ProblemCode.E101, 1, "文件为空，须有表头", "Empty: a header is needed");
    }

    static Problem noRow() {
        return error(ProblemCode.E101, 2, "表头之下没有数据行", "No row below the header");
    }

    static Problem moreThanOneRow(int line) {
        return error(ProblemCode.E101, line, "一行一条消息，此处只收一行", "One row is one message, and only one is taken here");
    }

    static Problem cutOff(int line) {
        return error(ProblemCode.E101, line, "最后一行没有换行符，文件可能未传完", "The last line has no end; the file may be cut off");
    }

    static Problem badQuotes(int line) {
        return error(ProblemCode.E101, line, "引号不成对或位置不对", "Quotes that do not pair, or stand in the wrong place");
    }

    static Problem cellCount(int line) {
        return error(ProblemCode.E101, line, "单元格数与表头不符", "Not as many cells as the header has");
    }

    static Problem notInCharset(int line, String charset) {
        return error(
                ProblemCode.E102, line, "此行有不是 " + charset + " 编码的字节", "This line has bytes that are not " + charset);
    }

    static Problem utf16() {
        return error(ProblemCode.E102, 1, "不支持 UTF-16，请存为 GB18030 或 UTF-8", "UTF-16 is not read; use GB18030 or UTF-8");
    }

    static Problem tooLong(int line, int bytes) {
        return error(ProblemCode.E104, line, "超过 " + bytes + " 字节", "More than " + bytes + " bytes");
    }

    static Problem tooManyColumns(int columns) {
        return error(ProblemCode.E104, 1, "表头超过 " + columns + " 列", "More than " + columns + " columns");
    }

    static Problem noTypeColumn(String header) {
        return Problem.error(
                ProblemCode.E201, new Place(header, 1, 0), "表头没有这一列，文件无法读取", "The header lacks this column");
    }

    static Problem columnTwice(String header) {
        return Problem.error(ProblemCode.E103, new Place(header, 1, 0), "表头中此列重复", "The header has this column twice");
    }

    static Problem unknownColumn(String header, int line) {
        return Problem.error(
                ProblemCode.E103,
                new Place(header, line, 0),
                "此类消息没有这一列，单元格须为空",
                "This type of message has no such column; the cell must be empty");
    }

    static Problem saidTwice(String header, int line) {
        return Problem.error(
                ProblemCode.E103, new Place(header, line, 0), "另一列已填写同一内容", "Another column says the same field");
    }

    static Problem gap(String header, int line) {
        return Problem.error(
                ProblemCode.E103, new Place(header, line, 0), "编号不连续，前一组为空", "The group before this one is empty");
    }

    static Problem declaredOtherwise(String charset) {
        return Problem.warning(
                ProblemCode.E102,
                Place.WHOLE,
                "声明的编码不符，已按 " + charset + " 读取",
                "Not in the charset that was declared; read as " + charset);
    }

    private static Problem error(ProblemCode code, int line, String zh, String en) {
        return Problem.error(code, new Place("", line, 0), zh, en);
    }
}
