package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieli.schemas.lexical.Decimals;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.PartialDate;

/** Cells to values of the standard, by the kind of their column. */
final class CellReader {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final String UNLIMITED = "长期";

    private CellReader() {}

    /** What a cell says; {@code text} is not empty. */
    static Cell read(Column column, String text) {
        boolean answers = column.kind() == Kind.TEXT
                || column.kind() == Kind.CODE
                || column.kind() == Kind.YES_NO
                || column.kind() == Kind.BIRTH;
        if (!answers && CellText.saysNothing(text)) {
            return Cell.absent();
        }
        return switch (column.kind()) {
            case TEXT, BIRTH -> Cell.of(text);
            case ASCII, DOCUMENT_NO -> ascii(text);
            case HEX -> Cell.of(CellText.unwrapped(text).toLowerCase(Locale.ROOT));
            case CODE -> Words.code(column.set(), text);
            case YES_NO -> Words.yesNo(text);
            case NUMBER -> number(CellText.unwrapped(text));
            case DATE -> Dates.read(text).map(CellReader::date).orElseGet(() -> Cell.of(text));
            case UNTIL -> until(text);
            case TIME -> Dates.read(text).map(CellReader::moment).orElseGet(() -> Cell.of(text));
            case PARTIAL_DATE -> Birth.read(text).date();
            case BASE64 -> Cell.of(text.replaceAll("\\s+", ""));
        };
    }

    private static Cell ascii(String text) {
        String narrow = CellText.unwrapped(text);
        return ROUNDED.matcher(narrow).matches()
                ? Cell.of(narrow)
                        .refuse(
                                ProblemCode.E103,
                                "长数字被表格软件改成了科学计数法，请将此列设为文本后重填",
                                "A spreadsheet rounded this number; format the column as text and enter it again")
                : Cell.of(narrow);
    }

    private static Cell number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Cell.of(text);
        }
        BigDecimal number = new BigDecimal(Decimals.print(new BigDecimal(text)));
        return number.scale() > 0
                ? Cell.of(JsonNodeFactory.instance.numberNode(number))
                : Cell.of(JsonNodeFactory.instance.numberNode(number.toBigIntegerExact()));
    }

    private static Cell until(String text) {
        Optional<When> when = Dates.read(text);
        return text.equals(UNLIMITED) || when.filter(When::isForEver).isPresent()
                ? Cell.absent()
                : when.map(CellReader::date).orElseGet(() -> Cell.of(text));
    }

    private static Cell date(When when) {
        if (when.standsForNone()) {
            return none();
        }
        return doubted(when, Cell.of(when.date().map(PartialDate::value).orElse("")));
    }

    private static Cell moment(When when) {
        if (when.standsForNone()) {
            return none();
        }
        Optional<OffsetDateTime> moment = when.moment();
        Cell cell = doubted(when, Cell.of(moment.map(Times::printDateTime).orElse("")));
        return when.time().isEmpty() && moment.isPresent() && cell.problem().isEmpty()
                ? cell.warn(ProblemCode.E204, "只有日期没有时间，按 0 时处理", "A date without a time; taken as midnight")
                : cell;
    }

    private static Cell none() {
        return Cell.absent().warn(ProblemCode.E204, "默认日期，按未填处理", "A default date; taken as not filled in");
    }

    private static Cell doubted(When when, Cell cell) {
        return when.yearFirst()
                ? cell
                : cell.warn(ProblemCode.E204, "年份不在最前，按月、日的顺序读取", "The year is not first; read as month, then day");
    }
}
