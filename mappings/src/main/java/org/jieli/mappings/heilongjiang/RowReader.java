package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieli.mappings.Reading;
import org.jieli.mappings.json.JsonTrees;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** Reads one row: cells to the standard, then people, what empty cells mean, ids, and the contract over all. Thread-safe. */
final class RowReader {

    private static final String CREATED = "/envelope/createdAt";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonTrees<Envelope, Body> trees;
    private final Columns columns;
    private final Defaults defaults;

    RowReader(JsonTrees<Envelope, Body> trees, Columns columns) {
        this.trees = trees;
        this.columns = columns;
        this.defaults = new Defaults(columns);
    }

    Reading read(Header header, SheetRow row) {
        String said = CellText.said(row.cells().get(header.names().indexOf(Columns.TYPE_HEADER)));
        Place at = new Place(Columns.TYPE_HEADER, row.line(), 0);
        if (said.isEmpty()) {
            return Reading.failed(id(header, row), List.of(Problem.error(ProblemCode.E201, at)));
        }
        return Words.code("MessageType", said)
                .value()
                .flatMap(code -> MessageType.ofCode(code.asText()))
                .map(type -> read(type, header, row))
                .orElseGet(() -> Reading.failed(id(header, row), List.of(Problem.error(ProblemCode.E105, at))));
    }

    private static Optional<String> id(Header header, SheetRow row) {
        int at = header.names().indexOf(Columns.ID_HEADER);
        return at < 0
                ? Optional.empty()
                : Optional.of(CellText.said(row.cells().get(at)))
                        .filter(id -> UUID.matcher(id).matches());
    }

    private Reading read(MessageType type, Header header, SheetRow row) {
        RowCells cells = RowCells.of(columns, type, header.names(), row);
        RowPlaces places = new RowPlaces(columns, type, cells.headers(), row.line());
        People people = new People();
        complete(cells.tree(), type, people);
        List<Problem> atPointers = new ArrayList<>(people.problems());
        atPointers.addAll(trees.check().problems(cells.tree()));
        List<Problem> found = new ArrayList<>(cells.problems());
        atPointers.forEach(
                problem -> found.add(problem.at(places.of(problem.place().path()))));
        return reading(type, cells.tree(), first(found, header.names()), places);
    }

    private void complete(ObjectNode tree, MessageType type, People people) {
        ObjectNode body = (ObjectNode) tree.get(type.en());
        Blocks.visit(body, type.en(), "/" + type.en(), people::block);
        Identity.give(tree, type);
        defaults.fill(type, tree);
        Optional<LocalDate> day =
                Dates.read(tree.at(CREATED).asText()).flatMap(When::moment).map(OffsetDateTime::toLocalDate);
        Blocks.visit(body, type.en(), "", (block, node, at) -> {
            if (block.equals("Person")) {
                Minors.flag(node, day);
            }
        });
    }

    private Reading reading(MessageType type, ObjectNode tree, List<Problem> problems, RowPlaces places) {
        Optional<String> id = trees.check().messageId(tree);
        if (Problem.anyError(problems)) {
            return Reading.failed(id, problems);
        }
        Message message = trees.message(tree);
        return new Reading(Optional.of(message), id, problems, place -> places.of(trees.pointer(type, place)));
    }

    /** One problem a place, what a cell says before what the contract makes of it; in the order of the columns. */
    private static List<Problem> first(List<Problem> found, List<String> names) {
        Map<Place, Problem> byPlace = new LinkedHashMap<>();
        found.forEach(problem -> byPlace.merge(problem.place(), problem, RowReader::worse));
        return byPlace.values().stream()
                .sorted(Comparator.comparingInt(problem -> column(problem, names)))
                .toList();
    }

    private static int column(Problem problem, List<String> names) {
        int at = names.indexOf(problem.place().path());
        return at < 0 ? names.size() : at;
    }

    private static Problem worse(Problem one, Problem other) {
        return Problem.anyError(List.of(one)) || !Problem.anyError(List.of(other)) ? one : other;
    }
}
