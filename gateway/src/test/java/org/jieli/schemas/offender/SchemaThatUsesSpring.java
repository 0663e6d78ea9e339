package org.jieli.schemas.offender;

import org.springframework.util.StringUtils;

/** Breaks the rule on purpose, so that the rule is seen to work. */
final class SchemaThatUsesSpring {

    private SchemaThatUsesSpring() {}

    static boolean blank(String text) {
        return !StringUtils.hasText(text);
    }
}
