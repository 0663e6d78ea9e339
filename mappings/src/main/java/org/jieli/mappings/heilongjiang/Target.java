package org.jieli.mappings.heilongjiang;

import java.util.List;

/**
 * A column and the groups in which it stands.
 *
 * @param numbers the numbers of the groups, from 1
 */
record Target(Column column, List<Integer> numbers) {

    /** The header in a file. */
    String header() {
        return Numbered.fill(column.header(), numbers);
    }
}
