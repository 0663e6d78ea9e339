package org.jieli.schemas.catalogue;

import java.util.List;
import java.util.Set;

/** Takes fields of some PII classes out of a message, as far as the XSD lets it. Immutable and thread-safe. */
public final class Minimiser {

    private final Set<PiiClass> classes;

    /** One that takes out the optional fields of these classes. */
    public Minimiser(Set<PiiClass> classes) {
        this.classes = Set.copyOf(classes);
    }

    /** Empties every optional field of the classes in a block and in those inside it. The message must be nobody else's. */
    public void strip(Object block) {
        for (Property property : Shape.of(block).properties()) {
            if (classes.contains(property.spec().pii()) && !property.spec().required()) {
                property.clear(block);
            } else if (property.block()) {
                inside(property.get(block));
            }
        }
    }

    private void inside(Object content) {
        if (content instanceof List<?> list) {
            list.forEach(this::strip);
        } else if (content != null) {
            strip(content);
        }
    }
}
