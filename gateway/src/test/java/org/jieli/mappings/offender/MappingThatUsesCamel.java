package org.jieli.mappings.offender;

import org.apache.camel.Exchange;

/** Breaks the rule on purpose, so that the rule is seen to work. */
final class MappingThatUsesCamel {

    private MappingThatUsesCamel() {}

    static Object body(Exchange exchange) {
        return exchange.getMessage().getBody();
    }
}
