package org.jieli.routes.conversation;

/** The conversation rules of one family of messages. Implementations are immutable and thread-safe. */
interface Protocol {

    /** Decides what the message leads to; what is not allowed comes back as problems, at places of the standard. */
    Decision decide(Exchange exchange);
}
