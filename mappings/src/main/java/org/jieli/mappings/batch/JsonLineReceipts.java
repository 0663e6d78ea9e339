package org.jieli.mappings.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jieli.mappings.RowReceipt;
import org.jieli.mappings.RowReceipts;
import org.jieli.mappings.json.JsonTrees;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/** Receipts as one JSON object a line, in UTF-8. */
final class JsonLineReceipts implements RowReceipts {

    private final OutputStream out;

    JsonLineReceipts(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void add(RowReceipt receipt) {
        try {
            out.write(JsonTrees.bytes(tree(receipt)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The stream broke", e);
        }
    }

    private static ObjectNode tree(RowReceipt receipt) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("row", receipt.row()).put("line", receipt.line());
        receipt.messageId().ifPresent(id -> tree.put("messageId", id));
        tree.put("result", receipt.acknowledgement().name());
        ArrayNode problems = tree.putArray("problems");
        receipt.problems().forEach(problem -> problems.add(tree(problem)));
        return tree;
    }

    private static ObjectNode tree(Problem problem) {
        Place place = problem.place();
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", problem.code().name())
                .put("severity", problem.severity().name())
                .put("path", place.path())
                .put("line", place.line())
                .put("column", place.column())
                .put("textZh", problem.textZh())
                .put("textEn", problem.textEn());
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
