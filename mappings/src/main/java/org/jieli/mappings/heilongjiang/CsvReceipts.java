package org.jieli.mappings.heilongjiang;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieli.mappings.RowReceipt;
import org.jieli.mappings.RowReceipts;
import org.jieli.schemas.problem.Problem;

/**
 * Receipts as CSV in GB18030, one line a row. Where a row has several problems, each cell names them all in the same order, with
 * {@value #BETWEEN} between.
 */
final class CsvReceipts implements RowReceipts {

    private static final String BETWEEN = " | ";
    private static final List<String> HEADER =
            List.of("序号", "行号", "消息编号", "结果", "错误代码", "严重程度", "字段", "中文说明", "English");

    private final OutputStream out;

    CsvReceipts(OutputStream out) {
        this.out = new BufferedOutputStream(out);
        write(HEADER);
    }

    @Override
    public void add(RowReceipt receipt) {
        write(List.of(
                String.valueOf(receipt.row()),
                String.valueOf(receipt.line()),
                receipt.messageId().orElse(""),
                receipt.acknowledgement().name(),
                each(receipt, problem -> problem.code().name()),
                each(receipt, problem -> problem.severity().name()),
                each(receipt, problem -> problem.place().path()),
                each(receipt, Problem::textZh),
                each(receipt, Problem::textEn)));
    }

    private static String each(RowReceipt receipt, Function<Problem, String> part) {
        return CellText.guarded(receipt.problems().stream().map(part).collect(Collectors.joining(BETWEEN)));
    }

    private void write(List<String> cells) {
        try {
            out.write(CsvForm.bytes(List.of(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException("The stream broke", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The stream broke", e);
        }
    }
}
