package org.jieli.gateway.prove.partner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jieli.gateway.prove.book.Books;
import org.jieli.gateway.prove.book.ReceiverBook;
import org.jieli.gateway.prove.book.Sabotage;
import org.jieli.gateway.prove.book.SendersBook;
import org.jieli.gateway.prove.line.Line;

/** All partners together, each called over a line of its own. Thread-safe. */
public final class Ensemble implements AutoCloseable {

    private static final int CLERKS = 3;
    private static final int NEAR = 3;

    private final List<Station> stations;
    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final SendersBook senders = new SendersBook();
    private final Temper temper;
    private final Doors doors;
    private final List<Thread> clerks = new ArrayList<>();
    private final List<Thread> fetchers = new ArrayList<>();
    private volatile boolean writing = true;
    private volatile boolean fetching = true;

    /**
     * Opens the doors of the partners; nobody writes yet.
     *
     * @param count number of stations, 2 to 99
     * @param sabotage how the stations keep their books wrongly
     */
    public Ensemble(int count, Temper temper, Optional<Sabotage> sabotage) {
        this.stations = Stations.called(count);
        this.temper = temper;
        stations.forEach(station -> desk(station, sabotage, true));
        Stations.fetching().forEach(bureau -> desk(bureau, Optional.empty(), false));
        this.doors = new Doors(desks, temper);
        stations.forEach(station -> lines.put(station.name(), new Line(doors.port())));
    }

    private void desk(Station station, Optional<Sabotage> sabotage, boolean refusesSome) {
        ReceiverBook book = new ReceiverBook(station.name(), sabotage);
        desks.put(station.name(), new Desk(station, book, senders, refusesSome));
    }

    /** The file of partners for the gateway. */
    public String asPartners() {
        return Stations.asPartners(
                stations, station -> lines.get(station.name()).port());
    }

    /** The lines to the stations, in their order. */
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /**
     * Everybody begins to write and to fetch.
     *
     * @param keys key of each partner at the gateway, by its word
     * @param perSecond most messages begun in a second, of all together
     */
    public void start(Caller caller, Map<String, String> keys, long seed, int perSecond) {
        Pace pace = new Pace(perSecond);
        Random seeds = new Random(seed);
        for (Station station : stations) {
            List<Station> others = othersThan(station);
            CaseNumbers cases = new CaseNumbers(station.org());
            String key = keys.get(station.name());
            for (int i = 0; i < CLERKS; i++) {
                Random random = new Random(seeds.nextLong());
                clerks.add(Thread.ofVirtual()
                        .start(new Correspondent(
                                station, others, cases, key, caller, senders, pace, random, () -> writing)));
            }
        }
        for (Station bureau : Stations.fetching()) {
            Desk desk = desks.get(bureau.name());
            fetchers.add(Thread.ofVirtual().start(new Mailbox(desk, keys.get(bureau.name()), caller, () -> fetching)));
        }
    }

    /** Whom a station writes to: those of its own province three times as often. */
    private List<Station> othersThan(Station station) {
        return stations.stream()
                .filter(other -> other != station)
                .flatMap(other -> Stream.generate(() -> other).limit(other.near(station) ? NEAR : 1))
                .toList();
    }

    /** From now on everybody answers as they should. */
    public void heal() {
        temper.heal();
    }

    /** Nobody begins another message; true if every message begun was acknowledged in time. */
    public boolean stopWriting(Duration longest) throws InterruptedException {
        writing = false;
        long end = System.nanoTime() + longest.toNanos();
        for (Thread clerk : clerks) {
            clerk.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        return clerks.stream().noneMatch(Thread::isAlive);
    }

    /** All books as they stand now. */
    public Books books() {
        return Books.of(senders, desks.values().stream().map(Desk::book).toList());
    }

    /** What the senders hold. */
    public SendersBook senders() {
        return senders;
    }

    /** How many messages and copies came to their receivers for the first time. */
    public long arrived() {
        return desks.values().stream()
                .map(Desk::book)
                .mapToLong(ReceiverBook::size)
                .sum();
    }

    @Override
    public void close() {
        writing = false;
        fetching = false;
        temper.heal();
        Stream.concat(clerks.stream(), fetchers.stream()).forEach(Thread::interrupt);
        lines.values().forEach(Line::close);
        doors.close();
    }
}
