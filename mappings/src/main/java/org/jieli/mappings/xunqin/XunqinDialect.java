package org.jieli.mappings.xunqin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.mappings.json.JsonText;
import org.jieli.mappings.json.JsonTrees;
import org.jieli.mappings.xunqin.wire.Body;
import org.jieli.mappings.xunqin.wire.Envelope;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * How the tracing site speaks: notices and their withdrawals as multipart forms, receipts as small JSON ({@code
 * contracts/xunqin/form.csv} and {@code xunqin.schema.json}). A place in a form is the name of a field, in a receipt a JSON Pointer
 * with line and column.
 */
public final class XunqinDialect implements Dialect {

    /** The media type of receipts. */
    public static final String RECEIPT_TYPE = "application/json;charset=UTF-8";

    private static final Comparator<Problem> BY_LINE = Comparator.<Problem>comparingInt(
                    problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final JsonTrees<Envelope, Body> trees = new JsonTrees<>(
            "xunqin",
            Envelope.class,
            Body.class,
            XunqinMapping.INSTANCE,
            service -> Optional.ofNullable(XunqinValues.CODES.constant(MessageType.class, service)));

    @Override
    public String name() {
        return "xunqin";
    }

    @Override
    public Set<MessageType> carries() {
        return trees.carries();
    }

    @Override
    public Reading read(Wire wire) {
        String type = wire.contentType().strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return notice(FormReader.read(wire.bytes(), wire.contentType()));
        }
        return type.startsWith("application/json")
                ? receipt(JsonText.of(wire.bytes()))
                : Reading.failed(Optional.empty(), List.of(FormProblems.notSupported()));
    }

    private Reading notice(FormParts parts) {
        if (parts.problem().isPresent()) {
            return Reading.failed(Optional.empty(), parts.problem().stream().toList());
        }
        FormTree form = FormTree.of(parts.parts());
        return reading(form.tree(), false, form.problems(), pointer -> Place.at(FormFields.name(pointer)));
    }

    private Reading receipt(JsonText text) {
        return text.tree()
                .map(tree -> reading(tree, true, List.of(), text::place))
                .orElseGet(() -> Reading.failed(
                        trees.check().messageId(text.text()),
                        text.problem().stream().toList()));
    }

    private Reading reading(JsonNode flat, boolean receipt, List<Problem> found, Function<String, Place> places) {
        Optional<MessageType> type = trees.check().type(flat).filter(known -> known.isReceipt() == receipt);
        String key = type.map(trees::bodyKey).orElse("");
        ObjectNode tree = type.isPresent() ? Layout.nested(flat, key) : Layout.headOnly(flat);
        List<Problem> problems = first(
                found.stream(),
                problems(tree, key)
                        .map(problem -> problem.at(places.apply(problem.place().path()))));
        if (!problems.isEmpty()) {
            return Reading.failed(trees.check().messageId(flat), problems);
        }
        return read(tree, type.orElseThrow(), places);
    }

    private Reading read(ObjectNode tree, MessageType type, Function<String, Place> places) {
        String key = trees.bodyKey(type);
        if (type.isReceipt()) {
            Layout.numberToEnvelope(tree, key);
        }
        Message message = trees.message(tree);
        return new Reading(
                Optional.of(message),
                Optional.of(message.getEnvelope().getMessageId()),
                List.of(),
                place -> places.apply(Layout.onWire(trees.pointer(type, place), key)));
    }

    /** What is wrong with a tree, at JSON Pointers on the wire. */
    private Stream<Problem> problems(ObjectNode tree, String key) {
        Stream<Problem> unknown = key.isEmpty() && tree.at("/head/service").isTextual()
                ? Stream.of(Problem.error(ProblemCode.E105, Place.at("/head/service")))
                : Stream.empty();
        return Stream.of(unknown, trees.check().problems(tree).stream(), Pictures.problems(tree).stream())
                .flatMap(Function.identity())
                .map(problem ->
                        problem.at(Place.at(Layout.onWire(problem.place().path(), key))));
    }

    /** The first problem of each place, in the order of the lines. */
    private static List<Problem> first(Stream<Problem> found, Stream<Problem> later) {
        Map<String, Problem> byPath = new LinkedHashMap<>();
        Stream.concat(found, later)
                .forEach(problem -> byPath.putIfAbsent(problem.place().path(), problem));
        return byPath.values().stream().sorted(BY_LINE).toList();
    }

    @Override
    public Writing write(Message message) {
        MessageType type = MessageType.of(message.getBody());
        if (!carries().contains(type)) {
            return Writing.failed(List.of(Problem.error(ProblemCode.E105, Place.WHOLE)));
        }
        String key = trees.bodyKey(type);
        ObjectNode tree = trees.tree(message);
        if (type.isReceipt()) {
            Layout.numberToReceipt(tree, key);
        }
        List<Problem> problems = problems(tree, key).toList();
        return problems.isEmpty() ? Writing.of(wire(Layout.flat(tree, key), type, message)) : failed(problems, type);
    }

    private static Wire wire(ObjectNode flat, MessageType type, Message message) {
        return type.isReceipt()
                ? new Wire(JsonTrees.bytes(flat), RECEIPT_TYPE)
                : FormWriter.write(FormFields.parts(flat), message.getEnvelope().getMessageId());
    }

    private static Writing failed(List<Problem> problems, MessageType type) {
        return Writing.failed(
                type.isReceipt()
                        ? problems
                        : problems.stream()
                                .map(problem -> problem.at(
                                        Place.at(FormFields.name(problem.place().path()))))
                                .toList());
    }
}
