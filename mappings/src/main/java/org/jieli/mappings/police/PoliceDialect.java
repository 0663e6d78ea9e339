package org.jieli.mappings.police;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.mappings.json.JsonCheck;
import org.jieli.mappings.json.JsonText;
import org.jieli.mappings.json.JsonTrees;
import org.jieli.mappings.xml.XmlDocument;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * How the population services of the police speak: a JSON object of a head and an XML document as a string
 * ({@code contracts/police/police.schema.json} and {@code police.xsd}). A place in the XML document is the JSON Pointer of the string,
 * an exclamation mark and the path in the document, with line and column there: {@code /xml!/response/body/HCXX/HCSJ}.
 */
public final class PoliceDialect implements Dialect {

    /** The media type of every message. */
    public static final String CONTENT_TYPE = "application/json;charset=UTF-8";

    private static final String INNER = "/xml!";

    private final JsonCheck check = JsonCheck.of("police", PoliceDialect::type);
    private final Document<?> request = new RequestDocument();
    private final Document<?> response = new ResponseDocument();
    private final Set<MessageType> carries = Stream.of(request, response)
            .flatMap(document -> document.carries().stream())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "police";
    }

    @Override
    public Set<MessageType> carries() {
        return carries;
    }

    @Override
    public Reading read(Wire wire) {
        JsonText text = JsonText.of(wire.bytes());
        return text.tree()
                .map(tree -> read(tree, text))
                .orElseGet(() -> Reading.failed(
                        check.messageId(text.text()), text.problem().stream().toList()));
    }

    private Reading read(JsonNode tree, JsonText text) {
        List<Problem> outer = check.located(tree, text.text());
        Optional<MessageType> type = check.type(tree);
        String xml = tree.path("xml").asText();
        if (type.isEmpty() || xml.isEmpty()) {
            return Reading.failed(check.messageId(text.text()), outer);
        }
        Optional<Shell> shell = outer.isEmpty() ? Optional.of(Shell.of(tree.path("head"))) : Optional.empty();
        Reading inner = document(type.get()).read(xml, type.get(), shell);
        if (!outer.isEmpty() || inner.message().isEmpty()) {
            return Reading.failed(check.messageId(text.text()), both(outer, inner.problems()));
        }
        return new Reading(
                inner.message(),
                check.messageId(text.text()),
                both(List.of(), inner.problems()),
                place -> find(place, text, inner.places()));
    }

    private static List<Problem> both(List<Problem> outer, List<Problem> inner) {
        return Stream.concat(outer.stream(), inner.stream().map(PoliceDialect::inMessage))
                .toList();
    }

    private static Problem inMessage(Problem problem) {
        return problem.at(inMessage(problem.place()));
    }

    private static Place inMessage(Place place) {
        return new Place(INNER + place.path(), place.line(), place.column());
    }

    private static Place find(Place place, JsonText text, Function<Place, Place> inner) {
        String[] steps = place.path().split("\\.");
        if (steps.length > 1 && steps[0].equals("envelope") && Shell.KEYS.containsKey(steps[1])) {
            return text.place("/head/" + Shell.KEYS.get(steps[1]));
        }
        return place.path().isEmpty() ? Place.WHOLE : inMessage(inner.apply(place));
    }

    @Override
    public Writing write(Message message) {
        MessageType type = MessageType.of(message.getBody());
        if (!carries.contains(type)) {
            return Writing.failed(List.of(Problem.error(ProblemCode.E105, Place.WHOLE)));
        }
        XmlDocument document = document(type).write(message);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("head", Writer.INSTANCE.shell(message.getEnvelope()).json());
        tree.put("xml", document.text().orElse("-"));
        List<Problem> problems = both(check.problems(tree), document.problems());
        return problems.isEmpty()
                ? Writing.of(new Wire(JsonTrees.bytes(tree), CONTENT_TYPE))
                : Writing.failed(problems);
    }

    private Document<?> document(MessageType type) {
        return request.carries().contains(type) ? request : response;
    }

    private static Optional<MessageType> type(String service) {
        return Optional.ofNullable(Heard.CODES.constant(MessageType.class, service));
    }
}
