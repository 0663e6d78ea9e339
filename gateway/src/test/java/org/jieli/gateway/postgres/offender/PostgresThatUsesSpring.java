package org.jieli.gateway.postgres.offender;

import org.springframework.util.StringUtils;

/** Breaks the rule on purpose, so that the rule is seen to work. */
final class PostgresThatUsesSpring {

    private PostgresThatUsesSpring() {}

    static boolean blank(String text) {
        return !StringUtils.hasText(text);
    }
}
