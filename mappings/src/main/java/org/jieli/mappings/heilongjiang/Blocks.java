package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieli.schemas.catalogue.FieldCatalogue;

/** Walks through a tree of the standard's JSON form by the types of its blocks. */
final class Blocks {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private Blocks() {}

    /** What is done with a block. */
    @FunctionalInterface
    interface Visitor {

        /** Sees one block of a type, for example a {@code Person}, at its JSON Pointer, before those inside it. */
        void block(String type, ObjectNode block, String pointer);
    }

    static void visit(ObjectNode block, String type, String pointer, Visitor visitor) {
        visitor.block(type, block, pointer);
        for (FieldCatalogue.Field field : CATALOGUE.fields(type)) {
            JsonNode content = block.path(field.name());
            String at = pointer + "/" + field.name();
            if (content.isObject()) {
                visit((ObjectNode) content, field.type(), at, visitor);
            } else if (content.isArray() && CATALOGUE.types().contains(field.type())) {
                for (int i = 0; i < content.size(); i++) {
                    visit((ObjectNode) content.get(i), field.type(), at + "/" + i, visitor);
                }
            }
        }
    }
}
