package org.jieli.mappings.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The first step of reading: bytes to tree. There is a tree or a problem, never both.
 *
 * @param text the text as far as it could be decoded
 * @param tree what it says, if it is one well-formed JSON value within the limits
 * @param problem the first place where it is not
 */
record Parsed(String text, Optional<JsonNode> tree, Optional<Problem> problem) {

    static Parsed of(byte[] bytes) {
        if (bytes.length > Json.MAX_BYTES) {
            return failed("", Problem.error(ProblemCode.E104, Place.WHOLE, "报文超过 4 MiB", "Longer than 4 MiB"));
        }
        Decoded decoded = Decoded.of(bytes);
        return decoded.problem().map(problem -> failed(decoded.text(), problem)).orElseGet(() -> parse(decoded.text()));
    }

    private static Parsed parse(String text) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            JsonNode tree = Json.MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                return failed(
                        text, problem(ProblemCode.E101, parser.currentLocation(), "报文为空", "The message is empty"));
            }
            if (parser.nextToken() != null) {
                return failed(
                        text,
                        problem(
                                ProblemCode.E101,
                                parser.currentTokenLocation(),
                                "报文结束后还有内容",
                                "There is something after the end of the message"));
            }
            return new Parsed(text, Optional.of(tree), Optional.empty());
        } catch (StreamConstraintsException e) {
            return failed(
                    text,
                    problem(
                            ProblemCode.E104,
                            e.getLocation(),
                            "嵌套过深，或字段、数值过长",
                            "Nested too deep, or a field too long"));
        } catch (MismatchedInputException e) {
            return failed(text, problem(ProblemCode.E101, e.getLocation(), "同一字段出现两次", "The same field twice"));
        } catch (JsonProcessingException e) {
            return failed(
                    text, problem(ProblemCode.E101, e.getLocation(), "不是合法的 JSON，或报文被截断", "Not JSON, or cut off"));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }

    private static Parsed failed(String text, Problem problem) {
        return new Parsed(text, Optional.empty(), Optional.of(problem));
    }

    private static Problem problem(ProblemCode code, JsonLocation at, String zh, String en) {
        Place place = at == null ? Place.WHOLE : new Place("", at.getLineNr(), at.getColumnNr());
        return Problem.error(code, place, zh, en);
    }
}
