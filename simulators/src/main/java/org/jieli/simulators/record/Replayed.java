package org.jieli.simulators.record;

/**
 * What became of a line of a recording when it was played again.
 *
 * @param line the line
 * @param well true if it went as recorded
 */
public record Replayed(Recorded line, boolean well) {}
