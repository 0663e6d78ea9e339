package org.jieli.simulators.story;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.Messages;

/** How a station of Shanxi works out the digest that it signs: its own sheet, put into the words of the standard by its own code. */
public final class HandoverSheet {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new SimpleModule().addDeserializer(OffsetDateTime.class, new TimeReader()))
            .build();

    private HandoverSheet() {}

    /** The digest of a sheet in the words of Shanxi. */
    public static String digest(JsonNode sheet) {
        try {
            return Messages.digest(MAPPER.treeToValue(sheet, HandoverContent.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TimeReader extends JsonDeserializer<OffsetDateTime> {
        @Override
        public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Times.parseDateTime(parser.getText());
        }
    }
}
