package org.jieli.mappings.xml;

/**
 * One place in the sequence of a wire type.
 *
 * @param order its position in the sequence, from 0
 * @param property the Java property, named as in the interchange standard
 * @param tag the element; of a choice the first one
 * @param choice whether one of several elements stands here
 */
record Slot(int order, String property, String tag, boolean required, boolean repeated, boolean choice) {}
