package org.jieli.routes.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;

/** Who gets copies (domain.md 2.2 rules 3 and 5, policy DIRECT_CC_PROVINCE). */
final class Copies {

    private Copies() {}

    /** Both provincial bureaus if the two organisations lie in different provinces, else nobody. */
    static List<Partner> acrossProvinces(Directory directory, String from, String to) {
        if (directory.sameProvince(from, to)) {
            return List.of();
        }
        return Stream.of(from, to)
                .flatMap(org -> directory.bureauOf(org).stream())
                .toList();
    }
}
