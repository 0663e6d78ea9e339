package org.jieli.gateway.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieli.gateway.journal.Payloads.Of;
import org.jieli.gateway.journal.Payloads.Shelf;
import org.jieli.mappings.Wire;

/**
 * A row of bytes. Two of the longest fill a page of the database: longer rows would leave up to half of a page empty, and the database's
 * own way with long values cuts them into twice as many.
 *
 * @param index its place among the pieces of a part, from 0
 * @param type content type, with the first piece
 */
record Piece(Shelf shelf, Of of, int index, String type, byte[] bytes) {

    static final int LONGEST = 3950;

    /** The pieces of a part, at least one; none of a part that is not there. */
    static List<Piece> of(Shelf shelf, Of of, Wire wire) {
        if (wire == null) {
            return List.of();
        }
        byte[] whole = wire.bytes();
        if (whole.length <= LONGEST) {
            return List.of(new Piece(shelf, of, 0, wire.contentType(), whole));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < whole.length; from += LONGEST) {
            byte[] bytes = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + LONGEST));
            pieces.add(new Piece(shelf, of, pieces.size(), from == 0 ? wire.contentType() : null, bytes));
        }
        return pieces;
    }
}
