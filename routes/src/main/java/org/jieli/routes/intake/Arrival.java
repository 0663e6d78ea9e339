package org.jieli.routes.intake;

/** What goes into the intake: bytes, or bytes that somebody had to read before to know where they belong. */
public sealed interface Arrival permits Inbound, Incoming {}
