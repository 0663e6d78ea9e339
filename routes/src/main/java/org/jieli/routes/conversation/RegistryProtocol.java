package org.jieli.routes.conversation;

import org.jieli.routes.partner.Directory;

/** Questions to the national registry (B1) and its answers (A5, B2), which name their receiver (domain.md 2.3 A, B). */
final class RegistryProtocol implements Protocol {

    private final Directory directory;

    RegistryProtocol(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Decision decide(Exchange exchange) {
        Decision decision = new Decision();
        return switch (exchange.type()) {
            case B1 -> decision.toWhoServes(directory.registry(), "envelope.receiverOrg");
            default ->
                decision.toWhoServes(directory.ofOrg(exchange.envelope().getReceiverOrg()), "envelope.receiverOrg");
        };
    }
}
