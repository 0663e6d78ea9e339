package org.jieli.mappings.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieli.schemas.problem.Place;

/**
 * Finds lines and columns of JSON Pointers by reading the text a second time; used only once something is wrong. It skips whatever
 * lies off the way to a wanted place. A place that is not in the text has the position of the nearest value above it.
 */
final class Locator {
    private final Set<String> onTheWay = new HashSet<>();
    private final Map<String, Place> found = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private Locator(Collection<String> pointers) {
        for (String pointer : pointers) {
            for (String p = pointer; onTheWay.add(p) && !p.isEmpty(); p = Pointers.above(p)) {}
        }
    }

    /** The places of {@code pointers} in {@code text}, as far as the text can be read at all. */
    static Locator of(String text, Collection<String> pointers) {
        Locator locator = new Locator(pointers);
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            parser.nextToken();
            locator.visit(parser, "");
        } catch (IOException e) {
            return locator; // whoever asks knows already that the text is broken; what lies before the break is found
        }
        return locator;
    }

    /** Line and column of {@code pointer}, or of the nearest value above it; the whole message has none. */
    Place place(String pointer) {
        String p = pointer;
        while (!found.containsKey(p) && !p.isEmpty()) {
            p = Pointers.above(p);
        }
        Place at = pointer.isEmpty() ? Place.WHOLE : found.getOrDefault(p, Place.WHOLE);
        return new Place(pointer, at.line(), at.column());
    }

    /** The text at {@code pointer}, if it was asked for, can be read and is a string. */
    Optional<String> textAt(String pointer) {
        return Optional.ofNullable(texts.get(pointer));
    }

    private void visit(JsonParser parser, String pointer) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        found.put(pointer, new Place(pointer, at.getLineNr(), at.getColumnNr()));
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                step(parser, Pointers.field(pointer, name));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                step(parser, pointer + "/" + i);
            }
        } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
            texts.put(pointer, parser.getText());
        }
    }

    private void step(JsonParser parser, String pointer) throws IOException {
        if (onTheWay.contains(pointer)) {
            visit(parser, pointer);
        } else {
            parser.skipChildren();
        }
    }
}
