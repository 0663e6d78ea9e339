package org.jieli.routes.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;

/** Sheets of the county bureau in Qinxian 沁县, made of the published sample: one row a person. */
public final class Sheets {

    public static final String QINXIAN = "MZJ14043001";
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final List<String> SAMPLE =
            sample("county-sheet-utf8.csv").lines().toList();

    private Sheets() {}

    private static String sample(String name) {
        try (InputStream in = Sheets.class.getResourceAsStream("/contracts/heilongjiang/samples/good/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String header() {
        return SAMPLE.getFirst() + "\r\n";
    }

    /** The row of the {@code number}th case of a day, from 1 to 9999. */
    public static String row(int number) {
        return row(number, LocalDate.of(2021, 9, 13));
    }

    static String row(int number, LocalDate day) {
        String caseNo = CaseNo.of(new OrgCode(QINXIAN), day, number).value();
        return SAMPLE.get(1)
                        .replace("JZZ23030001202109130001S", caseNo)
                        .replace("JZZ23030001", QINXIAN)
                        .replace("鸡西市救助管理站", "沁县民政局")
                + "\r\n";
    }

    /** The same with a code for the sex that nobody knows and a date that does not exist. */
    public static String badRow(int number) {
        return row(number).replace("救助登记", "救助登机");
    }

    /** A row that lost its last cells. */
    static String brokenRow(int number) {
        String row = row(number);
        return row.substring(0, row.length() / 2) + "\r\n";
    }

    /** A sheet of rows 1 to {@code rows}. */
    public static byte[] sheet(int rows) {
        return bytes(
                header() + IntStream.rangeClosed(1, rows).mapToObj(Sheets::row).collect(Collectors.joining()));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(GB18030);
    }
}
