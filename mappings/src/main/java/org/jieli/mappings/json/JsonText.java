package org.jieli.mappings.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The first step of reading: bytes to tree. There is a tree or a problem, never both. Immutable and thread-safe as long as nobody
 * changes the tree.
 *
 * @param text the text as far as it could be decoded
 * @param tree what it says, if it is one well-formed JSON value within the limits
 * @param problem the first place where it is not
 */
public record JsonText(String text, Optional<JsonNode> tree, Optional<Problem> problem) {

    /** Reads UTF-8 (RFC 8259); never throws, whatever the bytes. */
    public static JsonText of(byte[] bytes) {
        if (bytes.length > Json.MAX_BYTES) {
            return failed("", Problem.error(ProblemCode.E104, Place.WHOLE, "报文超过 4 MiB", "Longer than 4 MiB"));
        }
        Decoded decoded = Decoded.of(bytes);
        return decoded.problem().map(problem -> failed(decoded.text(), problem)).orElseGet(() -> parse(decoded.text()));
    }

    /** A JSON Pointer with the line and column of its value, or of the nearest one above it that is in the text. */
    public Place place(String pointer) {
        return Locator.of(text, List.of(pointer)).place(pointer);
    }

    /** Says whether it succeeded, never what was read. */
    @Override
    public String toString() {
        return "JsonText[" + (tree.isPresent() ? "tree" : "no tree") + "]";
    }

    private static JsonText parse(String text) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            JsonNode tree = Json.MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                return failed(text, Problem.error(ProblemCode.E101, Place.WHOLE, "报文为空", "The message is empty"));
            }
            return parser.nextToken() == null
                    ? new JsonText(text, Optional.of(tree), Optional.empty())
                    : failed(text, more(parser.currentTokenLocation()));
        } catch (JsonProcessingException e) {
            return failed(text, problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }

    private static Problem problem(JsonProcessingException broken) {
        Place at = place(broken.getLocation());
        return switch (broken) {
            case StreamConstraintsException tooMuch ->
                Problem.error(ProblemCode.E104, at, "嵌套过深，或字段过多、过长", "Nested too deep, or fields too many or too long");
            case MismatchedInputException twice ->
                Problem.error(ProblemCode.E101, at, "同一字段出现两次", "The same field twice");
            default -> Problem.error(ProblemCode.E101, at, "不是合法的 JSON，或报文被截断", "Not JSON, or cut off");
        };
    }

    private static Problem more(JsonLocation at) {
        return Problem.error(ProblemCode.E101, place(at), "报文结束后还有内容", "Something follows the end of the message");
    }

    private static Place place(JsonLocation at) {
        return at == null ? Place.WHOLE : new Place("", at.getLineNr(), at.getColumnNr());
    }

    private static JsonText failed(String text, Problem problem) {
        return new JsonText(text, Optional.empty(), Optional.of(problem));
    }
}
