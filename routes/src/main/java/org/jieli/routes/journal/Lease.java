package org.jieli.routes.journal;

import java.time.Instant;

/**
 * A delivery that belongs to a node from the moment it is kept, so that the node sends it without claiming it first.
 *
 * @param node name of the node
 * @param until when it may be claimed by anybody, if the node neither died nor recorded an outcome before
 */
public record Lease(String node, Instant until) {}
