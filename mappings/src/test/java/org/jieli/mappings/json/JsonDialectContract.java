package org.jieli.mappings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.mappings.DialectContract;
import org.jieli.mappings.Reading;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every JSON dialect keeps, beside what every dialect keeps. */
public abstract class JsonDialectContract extends DialectContract {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e999999999",
            "\"\"",
            "\"x\\u0000\"",
            "\"2023-02-30\"",
            "{}",
            "[]",
            "[null]");

    private Schema contract;

    @BeforeEach
    void readTheContractAsPartnersWould() throws IOException {
        String resource = "/contracts/" + dialect().name() + "/" + dialect().name() + ".schema.json";
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream in = getClass().getResourceAsStream(resource)) {
            JsonNode schema = PLAIN.readTree(in);
            contract = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(schema);
        }
    }

    @Override
    protected String contentType() {
        return JsonDialect.CONTENT_TYPE;
    }

    @Override
    protected String extension() {
        return "json";
    }

    @Override
    protected void assertValid(byte[] wire) throws IOException {
        assertThat(contract.validate(PLAIN.readTree(wire))).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoReasonToRefuse() {
        String marked = "\uFEFF" + full(dialect().carries().iterator().next());
        assertThat(readText(marked).problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> anyValueMayBeAnythingAndNothingIsThrown() {
        return dialect().carries().stream()
                .map(type -> dynamicTest(type.name(), () -> {
                    String text = full(type);
                    int round = type.ordinal();
                    for (int[] value : valuesOf(text)) {
                        String odd = ODD_VALUES.get(round++ % ODD_VALUES.size());
                        readOrRefuse(text.substring(0, value[0]) + odd + text.substring(value[1]));
                    }
                }));
    }

    private void readOrRefuse(String text) {
        Reading reading = readText(text);
        assertThat(reading.message().isPresent()).isNotEqualTo(Problem.anyError(reading.problems()));
        reading.message()
                .ifPresent(message ->
                        assertThat(dialect().write(message).problems()).isEmpty());
    }

    /** Where each value of the text begins and ends. */
    private static List<int[]> valuesOf(String text) throws IOException {
        List<int[]> values = new ArrayList<>();
        try (JsonParser parser = PLAIN.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    parser.finishToken();
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    values.add(new int[] {start, (int) parser.currentLocation().getCharOffset()});
                }
            }
        }
        return values;
    }

    private String full(MessageType type) {
        return new String(write(Samples.full(type)), StandardCharsets.UTF_8);
    }

    private Reading readText(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }
}
