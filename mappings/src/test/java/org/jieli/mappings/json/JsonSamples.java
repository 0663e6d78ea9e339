package org.jieli.mappings.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.GoodSamples;

/** Writes the good samples of a JSON dialect anew; each dialect's test folder has a main that calls it. */
public final class JsonSamples {
    private static final ObjectMapper PRETTY = Json.MAPPER.copy().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonSamples() {}

    /** One good sample of every type, laid out for people to read. */
    public static void write(Dialect dialect) throws IOException {
        GoodSamples.write(dialect, "json", JsonSamples::layout);
    }

    private static byte[] layout(byte[] json) {
        try {
            return (PRETTY.writeValueAsString(PRETTY.readTree(json)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
