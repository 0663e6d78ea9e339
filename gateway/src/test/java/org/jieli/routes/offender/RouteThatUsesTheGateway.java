package org.jieli.routes.offender;

import org.jieli.gateway.postgres.PostgresAddress;

/** Breaks the rule on purpose, so that the rule is seen to work. */
final class RouteThatUsesTheGateway {

    private RouteThatUsesTheGateway() {}

    static String user(PostgresAddress address) {
        return address.user();
    }
}
