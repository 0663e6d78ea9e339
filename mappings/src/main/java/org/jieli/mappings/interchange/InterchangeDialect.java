package org.jieli.mappings.interchange;

import java.util.Locale;
import java.util.Set;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;

/**
 * The interchange standard itself. It is read in both of its forms, by the media type, or by the first character where that names
 * neither; it is written in one of them.
 */
public final class InterchangeDialect implements Dialect {

    private static final Dialect XML = new InterchangeXml();
    private static final Dialect JSON = new InterchangeJson();

    private final Dialect written;

    private InterchangeDialect(Dialect written) {
        this.written = written;
    }

    /** For partners that are answered in XML. */
    public static InterchangeDialect xml() {
        return new InterchangeDialect(XML);
    }

    /** For partners that are answered in JSON. */
    public static InterchangeDialect json() {
        return new InterchangeDialect(JSON);
    }

    @Override
    public String name() {
        return "interchange";
    }

    @Override
    public Set<MessageType> carries() {
        return written.carries();
    }

    @Override
    public Reading read(Wire wire) {
        return isJson(wire) ? JSON.read(wire) : XML.read(wire);
    }

    @Override
    public Writing write(Message message) {
        return written.write(message);
    }

    private static boolean isJson(Wire wire) {
        String type = wire.contentType().toLowerCase(Locale.ROOT);
        return type.contains("json") || (!type.contains("xml") && firstCharacter(wire.bytes()) == '{');
    }

    private static int firstCharacter(byte[] bytes) {
        for (byte character : bytes) {
            if (character > ' ') {
                return character;
            }
        }
        return -1;
    }
}
