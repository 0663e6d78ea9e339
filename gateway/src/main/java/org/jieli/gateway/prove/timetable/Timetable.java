package org.jieli.gateway.prove.timetable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jieli.gateway.prove.timetable.Fault.DatabaseWeather;
import org.jieli.gateway.prove.timetable.Fault.DoorWeather;
import org.jieli.gateway.prove.timetable.Fault.FillDisk;
import org.jieli.gateway.prove.timetable.Fault.MoveClock;
import org.jieli.gateway.prove.timetable.Fault.PartnerWeather;
import org.jieli.gateway.prove.timetable.Fault.StopNode;

/**
 * When what goes wrong. Immutable; the same seed and size make the same one.
 *
 * @param events every fault in the order of time
 * @param length when it is over
 */
public record Timetable(List<Event> events, Duration length) {

    /** Two gateway processes; the clock of the last one can be moved. */
    public static final int NODES = 2;

    private static final Duration WITHOUT_KILLS = Duration.ofSeconds(5);
    private static final Duration TAIL = Duration.ofSeconds(3);
    private static final Duration TROUBLE_EVERY = Duration.ofMillis(1500);
    private static final Duration DOOR_EVERY = Duration.ofSeconds(11);
    private static final Duration DATABASE_EVERY = Duration.ofSeconds(13);
    private static final Duration CLOCK_EVERY = Duration.ofSeconds(12);
    private static final Duration STOP_EVERY = Duration.ofSeconds(47);
    private static final Duration DISK_EVERY = Duration.ofSeconds(59);
    private static final int MOST_HOURS_WRONG = 30;

    public Timetable {
        events = List.copyOf(events);
    }

    /**
     * A timetable with that many kills, or none at all.
     *
     * @param partners number of partners with a line
     */
    public static Timetable of(long seed, int kills, int partners) {
        List<Event> events = new ArrayList<>(new Kills(new Random(seed)).events(kills));
        if (events.isEmpty()) {
            return new Timetable(List.of(), WITHOUT_KILLS);
        }
        Duration end = events.getLast().at().plus(TAIL);
        every(TROUBLE_EVERY, end, new Random(seed + 1), random -> trouble(random, partners), events);
        every(DOOR_EVERY, end, new Random(seed + 2), Timetable::door, events);
        every(DATABASE_EVERY, end, new Random(seed + 3), Timetable::database, events);
        every(CLOCK_EVERY, end, new Random(seed + 4), Timetable::clock, events);
        every(STOP_EVERY, end, new Random(seed + 5), random -> new StopNode(random.nextInt(NODES)), events);
        every(DISK_EVERY, end, new Random(seed + 6), random -> new FillDisk(seconds(random, 2, 6)), events);
        events.sort(Comparator.comparing(Event::at));
        return new Timetable(events, end);
    }

    private static void every(
            Duration pause, Duration end, Random random, Function<Random, Fault> fault, List<Event> events) {
        Duration at = jittered(pause, random);
        while (at.compareTo(end) < 0) {
            events.add(new Event(at, fault.apply(random)));
            at = at.plus(jittered(pause, random));
        }
    }

    /** Half to one and a half of it. */
    private static Duration jittered(Duration pause, Random random) {
        return Duration.ofMillis(random.nextLong(pause.toMillis() / 2, pause.toMillis() * 3 / 2));
    }

    private static Fault trouble(Random random, int partners) {
        return new PartnerWeather(random.nextInt(partners), any(random, Weathers.OF_PARTNERS), seconds(random, 1, 7));
    }

    private static Fault door(Random random) {
        return new DoorWeather(random.nextInt(NODES), any(random, Weathers.OF_DOORS), seconds(random, 1, 4));
    }

    private static Fault database(Random random) {
        return new DatabaseWeather(random.nextInt(NODES), any(random, Weathers.OF_DATABASES), seconds(random, 1, 5));
    }

    private static Fault clock(Random random) {
        boolean right = random.nextInt(3) == 0;
        int hours = random.nextInt(-MOST_HOURS_WRONG, MOST_HOURS_WRONG + 1);
        return new MoveClock(right ? Duration.ZERO : Duration.ofHours(hours));
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    static Duration seconds(Random random, int least, int most) {
        return Duration.ofMillis(random.nextLong(least * 1000L, most * 1000L));
    }

    /** How many processes it kills. */
    public int kills() {
        return (int) events.stream().filter(event -> event.fault().kills()).count();
    }
}
