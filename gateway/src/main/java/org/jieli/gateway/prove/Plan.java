package org.jieli.gateway.prove;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jieli.gateway.prove.book.Sabotage;

/**
 * What a proof is to do.
 *
 * @param kills how many processes it kills
 * @param seed of the timetable and of every choice of the partners
 * @param partners number of stations, 2 to 99
 * @param perSecond most messages begun in a second
 * @param folder for everything of this run
 * @param sabotage how receivers keep wrong books, to see the proof fail
 */
record Plan(int kills, long seed, int partners, int perSecond, Path folder, Optional<Sabotage> sabotage) {

    private static final Duration OF_ITSELF = Duration.ofMinutes(6);
    private static final Duration FOR_A_KILL = Duration.ofSeconds(45);

    /** What takes longer than this hangs: three times what a slow machine needs. */
    Duration longest() {
        return OF_ITSELF.plus(FOR_A_KILL.multipliedBy(kills));
    }
}
