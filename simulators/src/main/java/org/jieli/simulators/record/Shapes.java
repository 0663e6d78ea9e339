package org.jieli.simulators.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Texts of the same shape: a digit for a digit, a letter for a letter, anything else as it is. Not thread-safe. */
final class Shapes {

    private static final int TRIES = 1_000;

    private final Map<String, String> made = new HashMap<>();
    private final Set<String> originals;
    private final Random random;

    /** @param originals what must not come out */
    Shapes(Set<String> originals, Random random) {
        this.originals = originals;
        this.random = random;
    }

    /** The stand-in of a text: the same for the same one, another for another, as long as there are any. */
    String of(String old) {
        return beginning("", old);
    }

    /** The same with other first characters. */
    String beginning(String first, String old) {
        return made.computeIfAbsent(old, text -> fresh(first, text));
    }

    private String fresh(String first, String old) {
        String fresh;
        int tries = 0;
        do {
            fresh = first + like(old.substring(first.length()), random);
            tries++;
        } while (tries < TRIES && (originals.contains(fresh) || made.containsValue(fresh) || fresh.equals(old)));
        return fresh;
    }

    static String like(String old, Random random) {
        StringBuilder like = new StringBuilder();
        old.codePoints().forEach(each -> like.appendCodePoint(like(each, random)));
        return like.toString();
    }

    private static int like(int each, Random random) {
        if (each >= '0' && each <= '9') {
            return '0' + random.nextInt(10);
        }
        if (each >= 'A' && each <= 'Z') {
            return 'A' + random.nextInt(26);
        }
        return each >= 'a' && each <= 'z' ? 'a' + random.nextInt(26) : each;
    }
}
