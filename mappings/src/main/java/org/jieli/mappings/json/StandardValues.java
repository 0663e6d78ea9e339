package org.jieli.mappings.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jieli.schemas.lexical.Times;

/** Dates, times and bytes as the interchange standard writes them. */
final class StandardValues extends SimpleModule {
    StandardValues() {
        addSerializer(new Printer<>(LocalDate.class, Times::printDate));
        addSerializer(new Printer<>(byte[].class, WireValues::bytes));
        addSerializer(new Printer<>(OffsetDateTime.class, Times::printDateTime));
        addDeserializer(LocalDate.class, new Parser<>(LocalDate.class, Times::parseDate));
        addDeserializer(OffsetDateTime.class, new Parser<>(OffsetDateTime.class, Times::parseDateTime));
    }

    private static final class Printer<T> extends StdScalarSerializer<T> {
        private final transient Function<T, String> print;

        Printer(Class<T> type, Function<T, String> print) {
            super(type);
            this.print = print;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(print.apply(value));
        }
    }

    private static final class Parser<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> parse;

        Parser(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return parse.apply(text);
        }
    }
}
