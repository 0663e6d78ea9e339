package org.jieli.mappings.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements stand in an element, in which order: the structure of an XSD that knows only sequences of elements and choices of
 * one, as {@link Shapes} reads it from the generated types. Immutable once built.
 */
final class Shape {

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Child> byTag = new HashMap<>();

    void add(Slot slot, Collection<Child> alternatives) {
        slots.add(slot);
        alternatives.forEach(child -> byTag.put(child.tag(), child));
    }

    List<Slot> slots() {
        return slots;
    }

    /** The child of that name, or null. */
    Child child(String tag) {
        return byTag.get(tag);
    }

    Collection<Child> children() {
        return byTag.values();
    }
}
