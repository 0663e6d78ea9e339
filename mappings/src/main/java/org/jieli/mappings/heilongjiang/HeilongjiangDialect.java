package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.mappings.Batch;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.mappings.json.JsonTrees;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * How the Jixi station and the county bureaus' drop box speak: CSV (RFC 4180) or TSV with Chinese headers, in GB18030 or UTF-8, one row a
 * message ({@code contracts/heilongjiang/heilongjiang.csv} lists every column). It is read forgivingly, as people fill in sheets, and
 * written in one way. A place is the header of a column, with the line of the row.
 */
public final class HeilongjiangDialect implements Dialect {

    /** The media type of every message and every file. */
    public static final String CONTENT_TYPE = "text/csv;charset=GB18030";

    /** The longest message that is read, in bytes: the longest row and its header. */
    private static final int LONGEST = 2 * RawRecords.LONGEST;

    private final JsonTrees<Envelope, Body> trees = Standard.trees();
    private final Columns columns = Columns.published();
    private final RowReader reader = new RowReader(trees, columns);
    private final Batch sheets = new HeilongjiangBatch();

    @Override
    public String name() {
        return "heilongjiang";
    }

    @Override
    public Set<MessageType> carries() {
        return columns.types();
    }

    @Override
    public Reading read(Wire wire) {
        if (wire.bytes().length > LONGEST) {
            return failed(CsvProblems.tooLong(1, LONGEST));
        }
        try (Sheet sheet = new Sheet(new ByteArrayInputStream(wire.bytes()))) {
            Optional<SheetRow> row = sheet.next();
            Optional<Problem> problem = problem(sheet, row);
            return problem.map(HeilongjiangDialect::failed)
                    .orElseGet(() -> flagged(reader.read(sheet.header(), row.orElseThrow()), wire, sheet.header()));
        }
    }

    private static Optional<Problem> problem(Sheet sheet, Optional<SheetRow> row) {
        return sheet.header()
                .problem()
                .or(() -> row.isEmpty()
                        ? Optional.of(CsvProblems.noRow())
                        : row.get().problem())
                .or(() -> sheet.next().map(second -> CsvProblems.moreThanOneRow(second.line())));
    }

    private static Reading flagged(Reading reading, Wire wire, Header header) {
        return Charsets.contradicts(wire.contentType(), header.charset())
                ? new Reading(
                        reading.message(),
                        reading.messageId(),
                        Stream.concat(
                                        Stream.of(CsvProblems.declaredOtherwise(
                                                header.charset().name())),
                                        reading.problems().stream())
                                .toList(),
                        reading.places())
                : reading;
    }

    private static Reading failed(Problem problem) {
        return Reading.failed(Optional.empty(), List.of(problem));
    }

    @Override
    public Writing write(Message message) {
        MessageType type = MessageType.of(message.getBody());
        ObjectNode tree = trees.tree(message);
        List<Problem> problems = trees.check().problems(tree);
        if (!problems.isEmpty()) {
            RowPlaces places = new RowPlaces(columns, type, Map.of(), 0);
            return Writing.failed(problems.stream()
                    .map(problem -> problem.at(
                            Place.at(places.of(problem.place().path()).path())))
                    .toList());
        }
        byte[] bytes = RowWriter.write(columns, type, tree);
        return bytes.length > LONGEST
                ? Writing.failed(List.of(Problem.error(ProblemCode.E104, Place.WHOLE)))
                : Writing.of(new Wire(bytes, CONTENT_TYPE));
    }

    /** Sheets of many rows. */
    @Override
    public Optional<Batch> batch() {
        return Optional.of(sheets);
    }
}
