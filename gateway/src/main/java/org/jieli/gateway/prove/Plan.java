package org.jieli.gateway.prove;

import java.nio.file.Path;
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
record Plan(int kills, long seed, int partners, int perSecond, Path folder, Optional<Sabotage> sabotage) {}
