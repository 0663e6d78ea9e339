package org.jieli.gateway.security;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieli.gateway.keys.Keys;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;

/**
 * The keys that were issued at this start, to be shown once. Immutable and thread-safe.
 *
 * @param byName the keys by the name of their holder, in alphabetical order
 */
public record IssuedKeys(SortedMap<String, String> byName) {

    /** The holder of the key that opens the metrics, which no partner may see. */
    public static final String OPERATOR = "operator";

    public IssuedKeys {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** Issues a key to everybody who has none yet. */
    public static IssuedKeys toAllWithout(Keys keys, Directory directory) {
        Stream<String> holders = Stream.concat(directory.partners().stream().map(Partner::name), Stream.of(OPERATOR));
        return new IssuedKeys(keys.issueMissing(holders.toList()));
    }

    /** Says how many there are, never which. */
    @Override
    public String toString() {
        return "IssuedKeys[" + byName.size() + "]";
    }
}
