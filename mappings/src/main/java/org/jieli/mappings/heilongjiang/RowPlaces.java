package org.jieli.mappings.heilongjiang;

import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;

/**
 * Turns JSON Pointers of the tree into headers of the file: that of the cell itself, else of the column where it should stand, else of
 * the nearest field above.
 *
 * @param headers the header of every value by its pointer
 * @param line the line of the row
 */
record RowPlaces(Columns columns, MessageType type, Map<String, String> headers, int line) {

    Place of(String pointer) {
        for (String at = pointer; at.lastIndexOf('/') > 0; at = at.substring(0, at.lastIndexOf('/'))) {
            Optional<String> header = header(at);
            if (header.isPresent()) {
                return new Place(header.get(), line, 0);
            }
        }
        return pointer.isEmpty() ? Place.WHOLE : new Place("", line, 0);
    }

    private Optional<String> header(String pointer) {
        String path = TreePath.ofPointer(pointer);
        return Optional.ofNullable(headers.get(pointer))
                .or(() -> columns.at(type, path).map(this::origin))
                .or(() -> columns.inside(type, path).map(Target::header));
    }

    /** Where the content of a cell that is not there comes from, at the last. */
    private String origin(Target target) {
        return columns.source(type, target.column())
                .map(source -> headers.containsValue(target.header())
                        ? target.header()
                        : origin(new Target(source, target.numbers())))
                .orElseGet(target::header);
    }
}
