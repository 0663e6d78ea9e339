package org.jieli.gateway.prove.partner;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The partners of a proof: stations of two provinces, and their bureaus, which fetch their copies. */
public final class Stations {

    private static final List<String> OF_SHANXI =
            List.of("140100", "140200", "140300", "140500", "140600", "140700", "140800", "140900", "141000");
    private static final List<String> OF_HENAN =
            List.of("410100", "410200", "410300", "410400", "410700", "410800", "410900", "411000", "411100");

    /** Both stand in the partners' file that is shipped. */
    private static final List<Station> BUREAUS = List.of(
            new Station("shanxi-bureau", "MZT14000001", Tongue.SHANXI),
            new Station("henan-bureau", "MZT41000001", Tongue.HENAN));

    private static final String BLOCK = """
                %s:
                  org: %s
                  name: 测试救助管理站 %1$s
                  role: station
                  dialect: %s
                  url: http://127.0.0.1:%d/%1$s
            """;

    private Stations() {}

    /** That many stations, every second one of Henan; 2 to 99. */
    public static List<Station> called(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        i % 2 == 0 ? station(Tongue.SHANXI, OF_SHANXI, i / 2) : station(Tongue.HENAN, OF_HENAN, i / 2))
                .toList();
    }

    private static Station station(Tongue tongue, List<String> divisions, int number) {
        String word = tongue.name().toLowerCase(Locale.ROOT);
        String division = divisions.get(number % divisions.size());
        int serial = number / divisions.size() + 1;
        return new Station("%s-%02d".formatted(word, number + 1), "JZZ%s%02d".formatted(division, serial), tongue);
    }

    /** The bureaus of both provinces. */
    public static List<Station> fetching() {
        return BUREAUS;
    }

    /** Who gets a copy of what one station says to another. */
    static List<String> copies(Station from, Station to) {
        return from.near(to) ? List.of() : BUREAUS.stream().map(Station::name).toList();
    }

    /**
     * The file of partners for the gateway.
     *
     * @param port where a station is called
     */
    public static String asPartners(List<Station> stations, ToIntFunction<Station> port) {
        return Stream.concat(
                        Stream.of("jieli:\n  partners:\n"),
                        stations.stream()
                                .map(station -> BLOCK.formatted(
                                        station.name(),
                                        station.org(),
                                        station.tongue().contract.dialect(),
                                        port.applyAsInt(station))))
                .collect(Collectors.joining());
    }
}
