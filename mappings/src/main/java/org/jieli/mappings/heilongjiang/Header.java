package org.jieli.mappings.heilongjiang;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieli.schemas.problem.Problem;

/**
 * The header of a file: its charset, what separates its cells, and the names of its columns; or why it is unusable.
 *
 * @param names as they stand, without spaces around them; empty for a column without a name
 */
record Header(Charset charset, char delimiter, List<String> names, Optional<Problem> problem) {

    private static final int MOST_COLUMNS = 2000;

    static Header of(Optional<RawRecord> first) {
        Optional<Problem> broken = first.map(RawRecord::problem).orElse(Optional.of(CsvProblems.empty()));
        return broken.map(Header::unusable).orElseGet(() -> of(first.orElseThrow()));
    }

    static Header unusable(Problem problem) {
        return new Header(Charsets.GB18030, ',', List.of(), Optional.of(problem));
    }

    private static Header of(RawRecord first) {
        if (Charsets.isUtf16(first.bytes())) {
            return unusable(CsvProblems.utf16());
        }
        if (first.blank()) {
            return unusable(CsvProblems.empty());
        }
        Charset charset = Charsets.of(first.bytes());
        return Charsets.text(first.bytes(), charset)
                .map(text -> of(text, charset))
                .orElseGet(() -> unusable(CsvProblems.notInCharset(first.line(), charset.name())));
    }

    private static Header of(String text, Charset charset) {
        char delimiter = text.indexOf('\t') >= 0 && text.indexOf(',') < 0 ? '\t' : ',';
        return CsvForm.cells(text, delimiter)
                .map(cells -> of(cells.stream().map(CellText::header).toList(), charset, delimiter))
                .orElseGet(() -> unusable(CsvProblems.badQuotes(1)));
    }

    private static Header of(List<String> names, Charset charset, char delimiter) {
        Optional<Problem> problem = problem(names);
        return problem.map(Header::unusable).orElseGet(() -> new Header(charset, delimiter, names, problem));
    }

    private static Optional<Problem> problem(List<String> names) {
        if (names.size() > MOST_COLUMNS) {
            return Optional.of(CsvProblems.tooManyColumns(MOST_COLUMNS));
        }
        if (!names.contains(Columns.TYPE_HEADER)) {
            return Optional.of(CsvProblems.noTypeColumn(Columns.TYPE_HEADER));
        }
        return twice(names).map(name -> CsvProblems.columnTwice(CellText.safe(name)));
    }

    private static Optional<String> twice(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>(names);
        twice.removeIf(name -> name.isEmpty() || seen.add(name));
        return twice.stream().findFirst();
    }
}
