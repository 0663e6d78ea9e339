package org.jieli.simulators.certify.trial;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** The file of receipts that the gateway leaves for a file of one row ({@code contracts/heilongjiang/README.md}). */
final class RowReceipt {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "序号,行号,消息编号,结果,错误代码,严重程度,字段,中文说明,English\r\n";
    private static final String BETWEEN = " | ";

    private RowReceipt() {}

    /** For a row that is accepted, or sent back for what is wrong with it; a right one for something made up. */
    static byte[] of(Arrival arrival, boolean back) {
        List<Problem> found = arrival.inspection().problems();
        List<Problem> problems =
                back && found.isEmpty() ? List.of(Problem.error(ProblemCode.E103, Place.WHOLE)) : found;
        String row = CSVFormat.DEFAULT.format(
                "1",
                "2",
                arrival.messageId(),
                back ? "AE" : "AA",
                joined(problems, Problem::code),
                joined(problems, Problem::severity),
                joined(problems, problem -> problem.place().path()),
                joined(problems, Problem::textZh),
                joined(problems, Problem::textEn));
        return (HEADER + row + "\r\n").getBytes(GB18030);
    }

    private static String joined(List<Problem> problems, Function<Problem, Object> what) {
        return problems.stream().map(what).map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }
}
