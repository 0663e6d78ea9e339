package org.jieli.gateway.prove.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jieli.gateway.prove.timetable.Fault.KillNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

    private static final int PARTNERS = 16;

    @Test
    void theSameSeedMakesTheSameTimetable() {
        assertThat(Timetable.of(42, 30, PARTNERS)).isEqualTo(Timetable.of(42, 30, PARTNERS));
    }

    @Test
    void anotherSeedMakesAnother() {
        assertThat(Timetable.of(43, 30, PARTNERS)).isNotEqualTo(Timetable.of(42, 30, PARTNERS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100})
    void itKillsAsOftenAsItIsTold(int kills) {
        assertThat(Timetable.of(1, kills, PARTNERS).kills()).isEqualTo(kills);
    }

    @Test
    void aHundredKillsTakeAboutTenMinutes() {
        assertThat(Timetable.of(5, 100, PARTNERS).length()).isBetween(Duration.ofMinutes(7), Duration.ofMinutes(10));
    }

    @Test
    void eventsComeInOrderWithinItsLength() {
        Timetable timetable = Timetable.of(7, 30, PARTNERS);
        List<Duration> times = timetable.events().stream().map(Event::at).toList();

        assertThat(times).isSorted();
        assertThat(times.getLast()).isLessThan(timetable.length());
    }

    @Test
    void aLongTimetableHasEveryKindOfFault() {
        assertThat(Timetable.of(3, 100, PARTNERS).events().stream()
                        .<Class<?>>map(event -> event.fault().getClass())
                        .distinct())
                .containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    }

    @Test
    void aNodeHasTimeToComeBackBeforeItIsKilledAgain() {
        Timetable timetable = Timetable.of(9, 100, PARTNERS);
        for (int node = 0; node < Timetable.NODES; node++) {
            int number = node;
            List<Duration> deaths = timetable.events().stream()
                    .filter(event -> event.fault() instanceof KillNode kill && kill.node() == number)
                    .map(Event::at)
                    .toList();

            assertThat(deaths).hasSizeGreaterThan(10);
            assertThat(IntStream.range(1, deaths.size())
                            .mapToObj(i -> deaths.get(i).minus(deaths.get(i - 1))))
                    .allMatch(life -> life.compareTo(Duration.ofSeconds(10)) > 0);
        }
    }

    @Test
    void withoutKillsNothingGoesWrong() {
        assertThat(Timetable.of(1, 0, PARTNERS).events()).isEmpty();
    }
}
