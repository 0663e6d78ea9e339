package org.jieli.simulators.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jieli.schemas.value.CitizenId;

/**
 * Makes people in families: the same seed makes the same people, on any day and any machine. Parents and children share a home and the
 * father's name. Not thread-safe.
 */
public final class Population {

    /** The day on which everybody is as old as they are. */
    static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static final String TIBET = "54";

    /** Where names with a dot are usual: Xinjiang and Tibet. */
    private static final Set<String> DOTTED = Set.of("65", TIBET);

    private static final int MOST_CHILDREN = 4;

    private final Random random;
    private final Names names;
    private final Homes homes;
    private final Set<String> taken = new HashSet<>();
    private int families;

    private Population(long seed) {
        random = new Random(seed);
        names = new Names(random);
        homes = new Homes(random, DAY);
    }

    /**
     * As many people as asked, family after family.
     *
     * @param count 1 to 1,000,000
     */
    public static List<Person> of(int count, long seed) {
        Population population = new Population(seed);
        List<Person> people = new ArrayList<>(count);
        while (people.size() < count) {
            population.family(people);
        }
        return List.copyOf(people.subList(0, count));
    }

    private void family(List<Person> people) {
        families++;
        Home home = homes.any();
        String province = home.code().substring(0, 2);
        boolean dotted = DOTTED.contains(province) || random.nextInt(25) == 0;
        String ethnicity = dotted ? (province.equals(TIBET) ? "04" : "05") : "01";
        LocalDate fathersBirth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(365 * 60));
        Name father = parent(dotted, "1");
        add(people, Role.FATHER, father, "1", fathersBirth, ethnicity, home);
        LocalDate mothersBirth = fathersBirth.plusDays(random.nextInt(2000) - 1000L);
        add(people, Role.MOTHER, parent(dotted, "2"), "2", mothersBirth, ethnicity, home);
        children(people, father, fathersBirth.plusYears(21), ethnicity, home);
    }

    private Name parent(boolean dotted, String sex) {
        return name(dotted, sex, dotted ? names.dotted(true) : names.surname());
    }

    private void children(List<Person> people, Name father, LocalDate from, String ethnicity, Home home) {
        String shared = father.dotted() ? father.given() : father.surname();
        LocalDate birth = from.plusDays(random.nextInt(2500));
        for (int i = random.nextInt(MOST_CHILDREN); i > 0 && birth.isBefore(DAY); i--) {
            String sex = random.nextBoolean() ? "1" : "2";
            add(people, Role.CHILD, name(father.dotted(), sex, shared), sex, birth, ethnicity, home);
            birth = birth.plusDays(400 + random.nextInt(1500));
        }
    }

    private Name name(boolean dotted, String sex, String surname) {
        return new Name(surname, dotted ? names.dotted(sex.equals("1")) : names.given(), dotted);
    }

    private void add(
            List<Person> people, Role role, Name name, String sex, LocalDate birth, String ethnicity, Home home) {
        int number = people.size() + 1;
        CitizenId id = number(home, birth, sex);
        String phone = "138%08d".formatted(number);
        people.add(new Person(number, families, role, name, ethnicity, id, home, phone));
    }

    /** A number that nobody has; if there is none left for the day of birth, the day is another one. */
    private CitizenId number(Home home, LocalDate birth, String sex) {
        LocalDate day = birth;
        while (true) {
            for (CitizenId id : Numbers.of(homes.codeAt(home, day), day, sex).toList()) {
                if (taken.add(id.value())) {
                    return id;
                }
            }
            day = day.minusDays(1);
        }
    }
}
