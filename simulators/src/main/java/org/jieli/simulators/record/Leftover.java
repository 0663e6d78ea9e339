package org.jieli.simulators.record;

/**
 * Something of a real person that was found where it must not be; never what it is.
 *
 * @param file where
 * @param zh what kind of thing, in Chinese
 * @param en the same in English
 */
public record Leftover(String file, String zh, String en) {}
