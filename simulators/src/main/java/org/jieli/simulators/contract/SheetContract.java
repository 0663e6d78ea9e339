package org.jieli.simulators.contract;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.SheetLetter;

/** The contract of the stations and bureaus that speak in sheets, one row a file when the gateway writes. */
final class SheetContract implements Contract {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Times.CHINA_OFFSET);
    private static final int RESULT = 3;

    private final Words words = Words.of("heilongjiang");
    private final List<SheetColumn> columns = SheetColumn.published();

    @Override
    public String dialect() {
        return "heilongjiang";
    }

    @Override
    public String contentType() {
        return "text/csv;charset=GB18030";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public Inspection inspect(byte[] bytes, String contentType) {
        if (!Charsets.isMediaType(contentType, "text/csv")) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
        return Charsets.decode(bytes, GB18030)
                .map(this::inspect)
                .orElseGet(() -> Inspection.unreadable(Problem.error(ProblemCode.E102, Place.WHOLE)));
    }

    private Inspection inspect(String sheet) {
        try {
            SheetLetter letter = SheetLetter.read(sheet);
            return Inspection.of(
                    letter,
                    words.type(letter)
                            .filter(type -> MessageType.ofCode(type).isPresent())
                            .map(type -> problems(letter, type))
                            .orElseGet(() -> List.of(Problem.error(ProblemCode.E105, place(Field.MESSAGE_TYPE)))));
        } catch (IllegalArgumentException e) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
    }

    private Place place(Field field) {
        return Place.at(words.path(field));
    }

    private List<Problem> problems(SheetLetter letter, String type) {
        List<SheetColumn> ofType =
                columns.stream().filter(column -> column.isOf(type)).toList();
        List<Problem> problems = new ArrayList<>(words.otherVersion(letter));
        letter.headers().forEach(header -> letter.get(header)
                .flatMap(cell -> wrong(header, cell, ofType))
                .ifPresent(problems::add));
        ofType.stream()
                .filter(SheetColumn::required)
                .filter(column -> letter.headers().stream()
                        .noneMatch(header ->
                                column.isCalled(header) && letter.get(header).isPresent()))
                .map(column -> Problem.error(ProblemCode.E201, Place.at(column.name())))
                .forEach(problems::add);
        return problems;
    }

    private static Optional<Problem> wrong(String header, String cell, List<SheetColumn> columns) {
        List<SheetColumn> called =
                columns.stream().filter(column -> column.isCalled(header)).toList();
        if (called.stream().anyMatch(column -> column.value().test(cell))) {
            return Optional.empty();
        }
        boolean code = called.stream().anyMatch(SheetColumn::code);
        return Optional.of(Problem.error(code ? ProblemCode.E202 : ProblemCode.E103, Place.at(header)));
    }

    @Override
    public Letter read(byte[] bytes) {
        return SheetLetter.read(new String(bytes, GB18030));
    }

    @Override
    public Letter sample(String type) {
        return read(Samples.of(this, type));
    }

    @Override
    public Object time(Instant at) {
        return TIME.format(at);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Every row of the file of receipts says AA. */
    @Override
    public boolean accepts(byte[] receipts) {
        List<String> rows = new String(receipts, GB18030).lines().skip(1).toList();
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.split(",")[RESULT].equals("AA"));
    }
}
