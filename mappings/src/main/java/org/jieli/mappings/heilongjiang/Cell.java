package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * What a cell says in the standard. A value that could not be understood stays as it is, and the contract refuses it.
 *
 * @param value the value in the JSON form of the standard; empty if the cell says nothing
 * @param problem what was found, without a place
 */
record Cell(Optional<JsonNode> value, Optional<Problem> problem) {

    static Cell of(JsonNode value) {
        return new Cell(Optional.of(value), Optional.empty());
    }

    static Cell of(String text) {
        return of(JsonNodeFactory.instance.textNode(text));
    }

    static Cell absent() {
        return new Cell(Optional.empty(), Optional.empty());
    }

    Cell warn(ProblemCode code, String zh, String en) {
        return new Cell(value, Optional.of(Problem.warning(code, Place.WHOLE, zh, en)));
    }

    Cell refuse(ProblemCode code, String zh, String en) {
        return new Cell(value, Optional.of(Problem.error(code, Place.WHOLE, zh, en)));
    }

    /** Says whether there is a value, never which. */
    @Override
    public String toString() {
        return "Cell[" + (value.isPresent() ? "value" : "no value") + "]";
    }
}
