package org.jieli.schemas.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Place;

/**
 * One block of a message, for example a person or a document, and where it is. It shows the message as it is and keeps no copy. Not
 * safe while another thread changes the message.
 */
public final class Block {

    private final Block parent;
    private final String name;
    private final int index;
    private final Object value;

    private Block(Block parent, String name, int index, Object value) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    /**
     * All blocks of a message, each before those inside it: first the envelope with its own, then the body. What is
     * absent has none.
     */
    public static List<Block> of(Message message) {
        List<Block> blocks = new ArrayList<>(64);
        addTo(blocks, null, "envelope", -1, message.getEnvelope());
        addTo(blocks, null, "body", -1, message.getBody());
        return blocks;
    }

    private static void addTo(List<Block> blocks, Block parent, String name, int index, Object value) {
        if (value == null) {
            return;
        }
        Block block = new Block(parent, name, index, value);
        blocks.add(block);
        for (Property property : Shape.of(value).blocks()) {
            String field = property.spec().name();
            Object content = property.get(value);
            if (content instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    addTo(blocks, block, field, i, list.get(i));
                }
            } else {
                addTo(blocks, block, field, -1, content);
            }
        }
    }

    /** The generated object. */
    public Object value() {
        return value;
    }

    /** The place of the block. */
    public Place place() {
        return Place.interchange(path().toString());
    }

    /** The place of a field of the block; a repeated one may end with its position: {@code targets[0]}. */
    public Place place(String field) {
        return Place.interchange(path().append('.').append(field).toString());
    }

    private StringBuilder path() {
        StringBuilder path =
                parent == null ? new StringBuilder(64) : parent.path().append('.');
        path.append(name);
        return index < 0 ? path : path.append('[').append(index).append(']');
    }

    /** What is done with a text and where it stands: its field, and {@code field} or {@code field[position]}. */
    @FunctionalInterface
    public interface TextVisitor {

        /** Sees one text. */
        void text(FieldCatalogue.Field spec, String field, String text);
    }

    /** The fields of this block, not of those inside it, that the XSD requires and that are not there. */
    public List<FieldCatalogue.Field> missing() {
        return Shape.of(value).required().stream()
                .filter(property -> isAbsent(property.get(value)))
                .map(Property::spec)
                .toList();
    }

    private static boolean isAbsent(Object content) {
        return content == null || content instanceof List<?> list && list.isEmpty();
    }

    /** Shows every text of this block, not of those inside it, whose field takes its values from a code table. */
    public void codes(TextVisitor visitor) {
        Shape.of(value).coded().forEach(property -> show(property, visitor));
    }

    /** Shows every text of this block, not of those inside it, whose field has an XSD type. */
    public void texts(String type, TextVisitor visitor) {
        Shape.of(value).ofType(type).forEach(property -> show(property, visitor));
    }

    private void show(Property property, TextVisitor visitor) {
        Object content = property.get(value);
        if (content instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visitor.text(property.spec(), property.spec().name() + "[" + i + "]", (String) list.get(i));
            }
        } else if (content != null) {
            visitor.text(property.spec(), property.spec().name(), (String) content);
        }
    }

    /** The block and its place, never what it holds. */
    @Override
    public String toString() {
        return value.getClass().getSimpleName() + " at " + path();
    }
}
