package org.jieli.mappings.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The second step of reading and the last of writing: the tree against its contract, everything that is wrong at once. Immutable and
 * thread-safe.
 */
public final class JsonCheck {
    /** More than this nobody reads; a hostile message could have thousands. */
    private static final int MOST_PROBLEMS = 200;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Comparator<Problem> IN_ORDER_OF_TEXT = Comparator.<Problem>comparingInt(
                    problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final JsonContract contract;
    private final ContractProblems contractProblems;
    private final String typePointer;
    private final String idPointer;
    private final JsonPointer typeAt;
    private final Function<String, Optional<MessageType>> types;

    JsonCheck(JsonContract contract, Function<String, Optional<MessageType>> types) {
        this.contract = contract;
        this.types = types;
        this.contractProblems = new ContractProblems(contract);
        this.typePointer = contract.envelopePointer("messageType");
        this.idPointer = contract.envelopePointer("messageId");
        this.typeAt = JsonPointer.compile(typePointer);
    }

    /**
     * The check of the contract {@code contracts/NAME/NAME.schema.json}, whose definition {@code Envelope} has the fields {@code
     * messageId} and {@code messageType} of the standard.
     *
     * @param types the type of message that the contract says in this way
     */
    public static JsonCheck of(String dialect, Function<String, Optional<MessageType>> types) {
        return new JsonCheck(JsonContract.of(dialect), types);
    }

    /** The type of a message, if the contract has it. */
    public Optional<MessageType> type(JsonNode tree) {
        return Optional.ofNullable(tree.at(typeAt).textValue()).flatMap(types);
    }

    /** The message id in a text, valid or not, as far as it can be read; empty if it is no UUID. */
    public Optional<String> messageId(String text) {
        return Locator.of(text, List.of(idPointer)).textAt(idPointer).filter(id -> UUID.matcher(id)
                .matches());
    }

    /** The message id in a tree, valid or not; empty if it is no UUID. */
    public Optional<String> messageId(JsonNode tree) {
        return Optional.ofNullable(tree.at(idPointer).textValue())
                .filter(id -> UUID.matcher(id).matches());
    }

    /** Everything that is wrong with {@code tree}, one problem a value, each at its JSON Pointer; empty if it is valid. */
    public List<Problem> problems(JsonNode tree) {
        List<Problem> oddities = Oddities.of(tree);
        Stream<Problem> againstContract = Oddities.numbersAreSane(oddities)
                ? contract.validate(tree).stream().map(contractProblems::of)
                : Stream.empty();
        Map<String, Problem> problems = new LinkedHashMap<>();
        Stream.of(oddities.stream(), unknownType(tree).stream(), againstContract)
                .flatMap(Function.identity())
                .limit(MOST_PROBLEMS)
                .forEach(problem -> problems.putIfAbsent(problem.place().path(), problem));
        return List.copyOf(problems.values());
    }

    /** The same with lines and columns in {@code text}, in the order of the text. */
    public List<Problem> located(JsonNode tree, String text) {
        List<Problem> problems = problems(tree);
        Locator locator = Locator.of(
                text, problems.stream().map(problem -> problem.place().path()).toList());
        return problems.stream()
                .map(problem -> problem.at(locator.place(problem.place().path())))
                .sorted(IN_ORDER_OF_TEXT)
                .toList();
    }

    private Optional<Problem> unknownType(JsonNode tree) {
        boolean known = !tree.at(typeAt).isTextual() || type(tree).isPresent();
        return known ? Optional.empty() : Optional.of(Problem.error(ProblemCode.E105, Place.at(typePointer)));
    }
}
