package org.jieli.mappings.heilongjiang;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jieli.mappings.BatchContract;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Row;
import org.jieli.mappings.Rows;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;

class HeilongjiangBatchTest extends BatchContract {

    private static final Dialect DIALECT = new HeilongjiangDialect();
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Every column that a sample of A1 or A3 has. */
    private static final List<String> COLUMNS = columns();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected byte[] header() {
        return line(COLUMNS, GB18030);
    }

    @Override
    protected byte[] row(Message message) {
        return line(cells(message), GB18030);
    }

    @Override
    protected byte[] brokenRow() {
        return "\"引号没有成对,\r\n".getBytes(GB18030);
    }

    @Override
    protected byte[] rowOf(int size) {
        return ("x".repeat(size) + "\r\n").getBytes(GB18030);
    }

    @Override
    protected int longest() {
        return 1 << 20;
    }

    @Override
    protected String ending() {
        return ".csv";
    }

    @Override
    protected void assertReceipts(byte[] file) {
        String text = new String(file, GB18030);
        assertThat(text.lines()).hasSize(5);
        assertThat(records(text))
                .containsExactly(
                        List.of("序号", "行号", "消息编号", "结果", "错误代码", "严重程度", "字段", "中文说明", "English"),
                        List.of("7", "9", "id", "AA", "", "", "", "", ""),
                        List.of(
                                "7",
                                "9",
                                "",
                                "AE",
                                "E201 | E201",
                                "ERROR | WARNING",
                                "性别 | 性别",
                                "缺少必填项 | 缺少必填项",
                                "A required field is missing | A required field is missing"),
                        List.of("8", "10", "", "AE", "E201", "ERROR", "性别", "缺少必填项", "A required field is missing"),
                        List.of("0", "0", "", "AE", "E201", "ERROR", "性别", "缺少必填项", "A required field is missing"));
    }

    @Test
    void theSameRowHasTheSameBytesInWhateverFileItStands() {
        Message message = Samples.message(MessageType.A1);
        byte[] first = wire(read(file(row(message))).getFirst());
        List<String> reversed = COLUMNS.reversed();
        List<String> cells = cells(message).reversed();

        assertThat(wire(read(sheet(UTF_8, COLUMNS, cells(message))).getFirst())).isEqualTo(first);
        assertThat(wire(read(sheet(GB18030, reversed, cells)).getFirst())).isEqualTo(first);
        assertThat(wire(read(sheet(GB18030, with(reversed, "备用"), with(cells, "")))
                        .getFirst()))
                .isEqualTo(first);
        assertThat(wire(read(sheet(GB18030, COLUMNS, cells(Samples.message(MessageType.A1))))
                        .getFirst()))
                .isNotEqualTo(first);
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsToldAtItsLine() {
        List<String> cells = cells(Samples.message(MessageType.A1));
        List<Row> rows = read(file(
                line(cells.subList(1, cells.size()), GB18030), line(with(cells, "x"), GB18030), line(cells, GB18030)));

        assertThat(lines(rows)).containsExactly("E101 2", "E101 3");
        assertThat(rows.getLast().wire()).isPresent();
    }

    @Test
    void aRowInAnotherCharsetIsToldAndTheOthersAreRead() {
        List<String> cells = cells(Samples.message(MessageType.A1));
        List<Row> rows = read(file(line(cells, UTF_8), line(cells, GB18030)));
        List<Row> others = read(sheets(line(COLUMNS, UTF_8), line(cells, GB18030), line(cells, UTF_8)));

        assertThat(lines(rows)).containsExactly("E102 2");
        assertThat(rows.getLast().wire()).isPresent();
        assertThat(lines(others)).containsExactly("E102 2");
        assertThat(others.getLast().wire()).isPresent();
    }

    @Test
    void aRowInUtf8IsNotReadAsOtherCharactersOfGb18030() {
        byte[] row = "救助登记,测试\r\n".getBytes(UTF_8);
        assertThat(new String(row, GB18030)).doesNotContain("\uFFFD");

        assertThat(lines(read(sheets("消息类型,姓名\r\n".getBytes(GB18030), row)))).containsExactly("E102 2");
    }

    @Test
    void aQuoteThatNobodyClosesCostsOnlyItsOwnRow() {
        Message message = Samples.message(MessageType.A1);
        byte[] open = row(message);
        open[0] = '"';
        List<Row> rows = read(file(row(message), open, row(message), row(message)));

        assertThat(lines(rows)).containsExactly("E101 3");
        assertThat(rows).hasSize(4);
    }

    @Test
    void twoStrayQuotesDoNotSwallowTheRowsBetweenThem() {
        List<Row> rows = read(
                ("消息类型,姓名,备用\r\n" + "救助登记,\"测试甲,x\r\n" + "救助登记,测试乙,x\r\n" + "救助登记,测试丙\",x,y\r\n").getBytes(GB18030));

        assertThat(lines(rows)).containsExactly("E101 2", "E101 4");
        assertThat(rows).extracting(Row::line).containsExactly(2, 3, 4);
    }

    @Test
    void notEvenIfTogetherTheyMakeACellOfTheRightRow() {
        String good = "救助登记,测试乙,a,b,c,d,e,f,g,h\r\n";
        List<Row> rows = read(
                ("消息类型,姓名,列一,列二,列三,列四,列五,列六,列七,列八\r\n" + "救助登记,测试甲,a,b,c,d,e,f,g,\"h\r\n" + good + good + "x\"\r\n")
                        .getBytes(GB18030));

        assertThat(lines(rows)).containsExactly("E101 2", "E101 5");
        assertThat(rows).extracting(Row::line).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aLineEndInsideQuotesBelongsToItsCell() {
        List<String> columns = List.of("消息类型", "求助原因说明", "姓名");
        List<Row> rows = read(sheets(
                line(columns, GB18030),
                "救助登记,\"说：\"\"没钱\"\"\r\n没饭,没住处\",测试甲\r\n".getBytes(GB18030),
                line(List.of("救助登记", "无", "测试乙"), GB18030)));

        assertThat(rows).extracting(Row::line).containsExactly(2, 4);
        assertThat(new String(wire(rows.getFirst()), GB18030))
                .isEqualTo("姓名,求助原因说明,消息类型\r\n测试甲,\"说：\"\"没钱\"\"\n没饭,没住处\",救助登记\r\n");
    }

    @Test
    void aLastRowWithoutItsEndIsTakenForCutOff() {
        byte[] whole = file(row(Samples.message(MessageType.A1)), row(Samples.message(MessageType.A1)));
        List<Row> rows = read(Arrays.copyOf(whole, whole.length - 2));

        assertThat(lines(rows)).containsExactly("E101 3");
        assertThat(rows).hasSize(2);
    }

    @Test
    void aProblemOfARowIsToldAtItsLineInTheFile() {
        List<String> cells = new ArrayList<>(cells(Samples.message(MessageType.A1)));
        cells.set(COLUMNS.indexOf("性别"), "不男不女");
        List<Row> rows = read(file(row(Samples.message(MessageType.A1)), line(cells, GB18030)));
        Reading reading = DIALECT.read(rows.getLast().wire().orElseThrow());

        assertThat(reading.problems().stream().map(rows.getLast()::inFile))
                .extracting(problem -> problem.code() + " " + problem.place().path() + " "
                        + problem.place().line())
                .containsExactly("E202 性别 3");
    }

    @Test
    void aFileWithoutAUsableHeaderHasOneProblemAndNoRows() {
        List<String> cells = cells(Samples.message(MessageType.A1));

        assertThat(problem(new byte[0])).isEqualTo("E101 ");
        assertThat(problem("\r\n".getBytes(GB18030))).isEqualTo("E101 ");
        assertThat(problem(line(cells, GB18030))).isEqualTo("E201 消息类型");
        assertThat(problem(sheets(line(List.of("消息类型", "姓名", "姓名"), UTF_8), line(cells, UTF_8))))
                .isEqualTo("E103 姓名");
        assertThat(problem("消息类型,\"姓名\r\n".getBytes(GB18030))).isEqualTo("E101 ");
        assertThat(problem("消息类型,姓名\r\n".getBytes(UTF_16))).isEqualTo("E102 ");
        assertThat(problem(rowOf(longest() + 1))).isEqualTo("E104 ");
    }

    private String problem(byte[] file) {
        try (Rows rows = batch().rows(new ByteArrayInputStream(file))) {
            assertThat(rows.hasNext()).isFalse();
            return rows.problem()
                    .map(problem -> problem.code() + " " + problem.place().path())
                    .orElseThrow();
        }
    }

    private static List<String> lines(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.code() + " " + problem.place().line())
                .toList();
    }

    private static byte[] sheet(Charset charset, List<String> header, List<String> row) {
        return sheets(line(header, charset), line(row, charset));
    }

    private static byte[] sheets(byte[]... lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            file.writeBytes(line);
        }
        return file.toByteArray();
    }

    private static List<String> with(List<String> cells, String more) {
        List<String> all = new ArrayList<>(cells);
        all.add(more);
        return all;
    }

    private static List<String> cells(Message message) {
        List<List<String>> records =
                records(new String(DIALECT.write(message).wire().orElseThrow().bytes(), GB18030));
        return COLUMNS.stream()
                .map(column -> records.getFirst().indexOf(column))
                .map(at -> at < 0 ? "" : records.get(1).get(at))
                .toList();
    }

    private static List<String> columns() {
        return List.of(MessageType.A1, MessageType.A3).stream()
                .map(Samples::message)
                .map(message ->
                        new String(DIALECT.write(message).wire().orElseThrow().bytes(), GB18030))
                .flatMap(text -> records(text).getFirst().stream())
                .distinct()
                .toList();
    }

    private static byte[] line(List<String> cells, Charset charset) {
        return cells.stream()
                .map(cell -> cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"))
                .getBytes(charset);
    }

    private static List<List<String>> records(String text) {
        try {
            return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords().stream()
                    .map(CSVRecord::toList)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
