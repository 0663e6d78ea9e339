package org.jieli.simulators.story;

import java.util.List;

/**
 * A numbered step of a story.
 *
 * @param number its number, from 1
 * @param turns who speaks in it, in this order; each waits until the one before was heard
 */
public record Step(int number, List<Turn> turns) {

    public Step {
        turns = List.copyOf(turns);
    }
}
