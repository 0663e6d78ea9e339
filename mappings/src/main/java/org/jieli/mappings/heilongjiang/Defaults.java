package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.message.MessageType;

/** What empty cells mean, as the column {@code if empty} of the list says: a text, or the content of another column of the row. */
final class Defaults {

    private static final String DERIVED = "derived";

    private final Columns columns;
    private final Map<MessageType, List<Column>> ofType = new EnumMap<>(MessageType.class);

    Defaults(Columns columns) {
        this.columns = columns;
        columns.types()
                .forEach(type -> ofType.put(
                        type,
                        columns.of(type).stream()
                                .filter(Defaults::meansSomething)
                                .toList()));
    }

    private static boolean meansSomething(Column column) {
        return !column.ifEmpty().isEmpty() && !column.ifEmpty().equals(DERIVED);
    }

    /** Fills in what is missing in blocks that are there. */
    void fill(MessageType type, ObjectNode tree) {
        for (Column column : ofType.get(type)) {
            String field = column.steps().getLast();
            for (ObjectNode holder : TreePath.holders(tree, type, column.steps())) {
                if (!holder.has(field)) {
                    value(column, type, tree).ifPresent(value -> holder.set(field, value));
                }
            }
        }
    }

    private Optional<JsonNode> value(Column column, MessageType type, ObjectNode tree) {
        if (!column.ifEmpty().startsWith("=")) {
            return CellReader.read(column, column.ifEmpty()).value();
        }
        return columns.source(type, column).flatMap(source -> TreePath.value(tree, type, source.steps()));
    }
}
