/** Subcommands of {@code jieli} that talk to a running gateway: simulated partners, one message sent by hand, and what operators do. */
package org.jieli.gateway.command;
