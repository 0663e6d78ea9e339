package org.jieli.routes.folder;

/** What only one of many nodes does at a time. */
@FunctionalInterface
public interface Duties {

    /** True if this node has the duty now; asking takes a duty that nobody has. */
    boolean holds(String duty);
}
