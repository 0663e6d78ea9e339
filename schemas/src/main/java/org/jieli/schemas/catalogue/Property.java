package org.jieli.schemas.catalogue;

import java.lang.reflect.Field;

/**
 * One property of a generated class: how to get at it, and what the standard says about it. Immutable and thread-safe.
 *
 * @param spec what the XSD says
 * @param block true if its values are generated types themselves
 */
record Property(Field field, FieldCatalogue.Field spec, boolean block) {

    /** The value as it stands; null or empty if absent. A list is not made where there is none. */
    Object get(Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void clear(Object owner) {
        try {
            field.set(owner, null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
