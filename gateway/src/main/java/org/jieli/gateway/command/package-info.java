/** Subcommands of {@code jieli} for people who try it out: simulated partners, and one message sent by hand. */
package org.jieli.gateway.command;
