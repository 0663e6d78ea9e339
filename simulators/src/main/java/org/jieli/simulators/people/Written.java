package org.jieli.simulators.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A person as somebody wrote it down.
 *
 * @param person who it is
 * @param dirt what is written badly; at most one kind for a field
 */
public record Written(Person person, List<Dirt> dirt) {

    private static final int MOST = 2;

    public Written {
        dirt = List.copyOf(dirt);
    }

    /**
     * Writes people down.
     *
     * @param share how many of them are written badly, 0 to 1
     */
    public static List<Written> of(List<Person> people, double share, long seed) {
        Random random = new Random(~seed);
        List<Written> all = new ArrayList<>(people.size());
        for (Person person : people) {
            boolean dirty = random.nextDouble() < share;
            all.add(new Written(person, dirty ? dirt(person, random) : List.of()));
        }
        return all;
    }

    private static List<Dirt> dirt(Person person, Random random) {
        List<Dirt> fits =
                Stream.of(Dirt.values()).filter(dirt -> dirt.fits(person)).toList();
        List<Dirt> chosen = new ArrayList<>();
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            Dirt next = fits.get(random.nextInt(fits.size()));
            if (chosen.stream().noneMatch(dirt -> dirt.holds() == next.holds())) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    /** What is written instead of the right value of a field; empty if that is. */
    Optional<String> spoilt(Holds holds) {
        return dirt.stream()
                .filter(each -> each.holds() == holds)
                .map(each -> each.written(person))
                .findFirst();
    }

    /** The number of the person and how badly it is written, never who it is. */
    @Override
    public String toString() {
        return "Written[" + person.number() + ", " + dirt + "]";
    }
}
