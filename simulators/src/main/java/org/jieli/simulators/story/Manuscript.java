package org.jieli.simulators.story;

import org.jieli.simulators.Simulator;
import org.jieli.simulators.contract.Resources;
import org.jieli.simulators.letter.Letter;

/** The written part of a story: one file a message, in its speaker's own words ({@code stories/<story>/<step>-<type>-<speaker>}). */
final class Manuscript {

    private final String story;

    Manuscript(String story) {
        this.story = story;
    }

    /** What a partner says in a step; a fresh letter each time. */
    Letter letter(int step, String type, Simulator speaker) {
        String file = "stories/%s/%02d-%s-%s.%s"
                .formatted(story, step, type, speaker.name(), speaker.contract().extension());
        return speaker.contract().read(Resources.bytes(file));
    }
}
