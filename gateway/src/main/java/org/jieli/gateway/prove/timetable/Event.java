package org.jieli.gateway.prove.timetable;

import java.time.Duration;

/**
 * A fault and when it comes.
 *
 * @param at time since the beginning
 */
public record Event(Duration at, Fault fault) {}
