package org.jieli.routes.journal;

import java.util.List;
import org.jieli.mappings.Wire;

/** What {@link Journal#accept} found. */
public sealed interface Kept {

    /**
     * The message is kept for the first time.
     *
     * @param leased the deliveries that the node which kept it sends at once
     */
    record New(List<Delivery> leased) implements Kept {

        public New {
            leased = List.copyOf(leased);
        }
    }

    /**
     * The same message was kept before: answer with the same receipt, there is no second effect.
     *
     * @param receipt the receipt of the first time
     */
    record Duplicate(Wire receipt) implements Kept {}

    /** A message with the same sender and id but other content was kept before. */
    record OtherContent() implements Kept {}

    /** A conversation, custody or deadline that the acceptance was based on has moved on: nothing was kept. */
    record Stale() implements Kept {}
}
