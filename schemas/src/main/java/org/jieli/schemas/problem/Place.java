package org.jieli.schemas.problem;

import java.util.Objects;

/**
 * Where a problem is. Immutable and thread-safe.
 *
 * @param path the path of the field: in the sender's own message an XPath-like path with 1-based positions for XML
 *     ({@code /BW/HSTZS/RYXX/ZJLB[2]/ZJHM}), a JSON Pointer for JSON ({@code /handover_notice/person/documents/1/doc_no}), a field
 *     name for a form; in the interchange standard a {@linkplain #interchange property path}. Never null; {@code ""} is the whole
 *     message
 * @param line line in the sender's bytes, from 1; 0 if unknown
 * @param column column in the sender's bytes, from 1; 0 if unknown
 */
public record Place(String path, int line, int column) {

    /** The whole message. */
    public static final Place WHOLE = new Place("", 0, 0);

    public Place {
        Objects.requireNonNull(path, "path");
    }

    /** A place known by its path only. */
    public static Place at(String path) {
        return new Place(path, 0, 0);
    }

    /**
     * A place in the interchange form of a message: names of the standard joined by dots, 0-based positions, starting with
     * {@code envelope} or {@code body}, for example {@code body.person.documents[0].docNo}. A dialect turns it into the place in
     * the sender's message.
     */
    public static Place interchange(String propertyPath) {
        return at(propertyPath);
    }
}
