package org.jieli.gateway.prove.timetable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jieli.gateway.prove.timetable.Fault.KillBackend;
import org.jieli.gateway.prove.timetable.Fault.KillDatabase;
import org.jieli.gateway.prove.timetable.Fault.KillNode;

/** One kill about every five seconds: nodes as often as they had time to come back, the database in between. Not thread-safe. */
final class Kills {

    private static final Duration FIRST = Duration.ofSeconds(3);
    /** A node that is killed more often hardly gets to work. */
    private static final Duration LIFE = Duration.ofSeconds(11);

    private final Random random;
    private final Duration[] lastOf = new Duration[Timetable.NODES];

    Kills(Random random) {
        this.random = random;
        Arrays.fill(lastOf, Duration.ZERO.minus(LIFE));
    }

    List<Event> events(int kills) {
        List<Event> events = new ArrayList<>();
        Duration at = FIRST;
        for (int i = 0; i < kills; i++) {
            events.add(new Event(at, next(at)));
            at = at.plus(Timetable.seconds(random, 3, 7));
        }
        return events;
    }

    private Fault next(Duration at) {
        int node = random.nextInt(Timetable.NODES);
        int dice = random.nextInt(10);
        if (dice < 7 && at.minus(lastOf[node]).compareTo(LIFE) >= 0) {
            lastOf[node] = at;
            return new KillNode(node, Timetable.seconds(random, 0, 3));
        }
        return dice % 3 == 0
                ? new KillBackend(random.nextInt(Integer.MAX_VALUE))
                : new KillDatabase(Timetable.seconds(random, 0, 2));
    }
}
