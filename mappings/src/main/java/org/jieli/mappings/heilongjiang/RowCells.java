package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/**
 * The cells of a row as the tree of the standard's JSON form.
 *
 * @param tree envelope and body, of what the cells say and nothing else
 * @param headers the header of every value by its JSON Pointer, in the order of the cells
 * @param problems what was found, at headers
 */
record RowCells(ObjectNode tree, Map<String, String> headers, List<Problem> problems) {

    private static final String ENVELOPE = "envelope";
    private static final String BODY = "body";

    static RowCells of(Columns columns, MessageType type, List<String> names, SheetRow row) {
        CellNode root = new CellNode();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String text = CellText.said(row.cells().get(i));
            if (!text.isEmpty()) {
                place(columns.target(type, names.get(i)), names.get(i), text, row.line(), root, problems);
            }
        }
        root.gap().map(header -> CsvProblems.gap(header, row.line())).ifPresent(problems::add);
        Map<String, String> headers = new LinkedHashMap<>();
        return new RowCells(tree(root, type, headers), headers, problems);
    }

    private static void place(
            Optional<Target> target, String name, String text, int line, CellNode root, List<Problem> problems) {
        if (target.isEmpty()) {
            problems.add(CsvProblems.unknownColumn(CellText.safe(name), line));
            return;
        }
        Cell cell = CellReader.read(target.get().column(), text);
        cell.problem().map(problem -> problem.at(new Place(name, line, 0))).ifPresent(problems::add);
        cell.value()
                .filter(value -> !root.put(target.get(), name, value))
                .map(value -> CsvProblems.saidTwice(name, line))
                .ifPresent(problems::add);
    }

    private static ObjectNode tree(CellNode root, MessageType type, Map<String, String> headers) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set(ENVELOPE, root.field(ENVELOPE).json("/" + ENVELOPE, headers));
        tree.set(type.en(), root.field(BODY).json("/" + type.en(), headers));
        return tree;
    }
}
