package org.jieli.mappings.json;

import java.util.regex.Pattern;

/** JSON Pointers (RFC 6901) as text. */
final class Pointers {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Pointers() {}

    /** The pointer of a field of the object at {@code holder}. */
    static String field(String holder, String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return holder + "/" + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }

    /** The pointer of a field that no contract knows; of the object that holds it if its name is not one to repeat in an answer. */
    static String unknownField(String holder, String name) {
        return PLAIN.matcher(name).matches() ? field(holder, name) : holder;
    }

    /** The pointer of what holds {@code pointer}; the whole message holds itself. */
    static String above(String pointer) {
        return pointer.isEmpty() ? pointer : pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
