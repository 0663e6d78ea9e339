package org.jieli.simulators.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.letter.JsonLetter;
import org.jieli.simulators.letter.Letter;

/** The contract of a dialect that speaks JSON, from its JSON Schema. */
final class JsonContract implements Contract {

    private final String dialect;
    /** JSON Schema 2020-12, and words in the contracts that are for generators of code and say nothing about what is valid. */
    private static final Dialect DRAFT = Dialect.builder(Dialects.getDraft202012())
            .keywords(Stream.of("javaType", "javaName", "existingJavaType", "extendsJavaClass", "extends")
                    .map(NonValidationKeyword::new)
                    .toList())
            .build();

    private final Schema schema;
    private final List<String> types;
    private final Words words;
    private final Function<Instant, Object> clock;

    JsonContract(String dialect, Function<Instant, Object> clock) {
        this.dialect = dialect;
        this.schema = load("contracts/" + dialect + "/" + dialect + ".schema.json");
        this.types = schema.getSchemaNode().path("allOf").findValuesAsText("const");
        this.words = Words.of(dialect);
        this.clock = clock;
    }

    static Schema load(String path) {
        try (InputStream stream = Resources.open(path)) {
            Schema schema = SchemaRegistry.withDialect(DRAFT).getSchema(stream);
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public String contentType() {
        return "application/json;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Inspection inspect(byte[] bytes, String contentType) {
        if (!Charsets.isMediaType(contentType, "application/json")) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
        return Charsets.decode(bytes, StandardCharsets.UTF_8)
                .map(this::inspect)
                .orElseGet(() -> Inspection.unreadable(Problem.error(ProblemCode.E102, Place.WHOLE)));
    }

    private Inspection inspect(String text) {
        try {
            JsonLetter letter = JsonLetter.read(text);
            List<Problem> problems = violations(schema, letter);
            return Inspection.of(letter, problems.isEmpty() ? unknownType(letter) : problems);
        } catch (IllegalArgumentException e) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
    }

    /** The schema asks for the right body of each type that it knows, and for none of a type that it does not know. */
    private List<Problem> unknownType(JsonLetter letter) {
        return types.contains(words.read(letter, Field.MESSAGE_TYPE).orElse(""))
                ? words.otherVersion(letter)
                : List.of(Problem.error(ProblemCode.E105, Place.at(words.path(Field.MESSAGE_TYPE))));
    }

    /** Everything that breaks the schema; a number too monstrous to compute with breaks it as a whole. */
    static List<Problem> violations(Schema schema, JsonLetter letter) {
        try {
            return schema
                    .validate(
                            letter.root(),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(JsonContract::problem)
                    .toList();
        } catch (ArithmeticException e) {
            return List.of(Problem.error(ProblemCode.E103, Place.WHOLE));
        }
    }

    private static Problem problem(Error error) {
        String place = error.getInstanceLocation().toString();
        String field = error.getProperty() == null ? "" : "/" + error.getProperty();
        return Problem.error(code(error.getKeyword()), Place.at(place + field));
    }

    private static ProblemCode code(String keyword) {
        return switch (keyword) {
            case "required" -> ProblemCode.E201;
            case "enum" -> ProblemCode.E202;
            default -> ProblemCode.E103;
        };
    }

    @Override
    public Letter read(byte[] bytes) {
        return JsonLetter.read(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public Letter sample(String type) {
        return read(Samples.of(this, type));
    }

    @Override
    public Object time(Instant at) {
        return clock.apply(at);
    }

    @Override
    public Words words() {
        return words;
    }
}
