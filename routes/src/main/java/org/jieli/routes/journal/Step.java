package org.jieli.routes.journal;

/**
 * One step of a conversation.
 *
 * @param before the version the step was decided on; 0 if the conversation is opened
 * @param after the conversation after the step; its version is {@code before + 1}
 */
public record Step(int before, Conversation after) {

    public Step {
        if (after.version() != before + 1) {
            throw new IllegalArgumentException(
                    "A step raises the version by one: " + before + " to " + after.version());
        }
    }
}
