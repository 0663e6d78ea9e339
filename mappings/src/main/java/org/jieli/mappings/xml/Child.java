package org.jieli.mappings.xml;

import java.util.Optional;

/**
 * An element that may stand in another one.
 *
 * @param type the simple name of the wire type
 * @param shape what may stand in it; empty if it holds a value
 */
record Child(String tag, Slot slot, String type, Optional<Shape> shape) {}
