package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jieli.schemas.message.MessageType;

/** Writes a tree of the standard as a header and one row, of the columns that have content. For one message. */
final class RowWriter {

    private final Columns columns;
    private final MessageType type;
    private final List<String> names = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    private RowWriter(Columns columns, MessageType type) {
        this.columns = columns;
        this.type = type;
    }

    static byte[] write(Columns columns, MessageType type, ObjectNode tree) {
        RowWriter writer = new RowWriter(columns, type);
        writer.add("", tree);
        return CsvForm.bytes(List.of(writer.names, writer.cells));
    }

    private void add(String pointer, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(pointer + "/" + field.getKey(), field.getValue());
            }
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> add(pointer + "/" + i, node.get(i)));
        } else {
            Target target = columns.at(type, TreePath.ofPointer(pointer)).orElseThrow();
            names.add(target.header());
            cells.add(CellWriter.write(target.column(), node));
        }
    }
}
