package org.jieli.gateway.bench.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieli.gateway.bench.stats.Column;

/** The figures that follow from the lines of the table. */
final class Derived {

    private static final int FEW = 16;
    private static final int MANY = 64;

    private final Results results;
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);

    private Derived(Results results) {
        this.results = results;
    }

    static Map<Figure, Double> from(Results results) {
        Derived derived = new Derived(results);
        derived.put(Figure.RELAY_OVER_PLAIN, derived.worse(at -> derived.over("plain", at)));
        derived.put(Figure.RELAY_OVER_PROXY, derived.worse(at -> derived.over("proxy", at)));
        derived.put(Figure.PLAYED_OVER_RELAY, derived.worse(at -> derived.over("played", at)
                .map(ratio -> 1 / ratio)));
        derived.put(Figure.SHARE, derived.worse(at -> derived.relay(Column.SHARE, at)));
        derived.put(Figure.FLUSHES, derived.relay(Column.FLUSHES, MANY));
        derived.put(
                Figure.ACCEPT_TAIL,
                ratio(derived.relay(Column.ACCEPT_P99, MANY), derived.relay(Column.ACCEPT_P50, MANY)));
        derived.put(Figure.CPU_OVER_PARTS, ratio(derived.cpu(), derived.sumOfParts()));
        return derived.figures;
    }

    private void put(Figure figure, Optional<Double> value) {
        value.ifPresent(number -> figures.put(figure, number));
    }

    /** The lower of both numbers of connections. */
    private Optional<Double> worse(Function<Integer, Optional<Double>> ratio) {
        return Stream.of(FEW, MANY)
                .flatMap(at -> ratio.apply(at).stream())
                .reduce(BinaryOperator.minBy(Double::compare));
    }

    private Optional<Double> over(String subject, int connections) {
        return ratio(relay(Column.DELIVERED, connections), value(subject, Column.DELIVERED, connections));
    }

    private Optional<Double> cpu() {
        return relay(Column.GATEWAY_CPU, MANY)
                .flatMap(gateway -> relay(Column.DATABASE_CPU, MANY).map(database -> gateway + database));
    }

    private Optional<Double> sumOfParts() {
        return results.parts().isEmpty()
                ? Optional.empty()
                : Optional.of(results.parts().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    private Optional<Double> relay(Column column, int connections) {
        return value("relay", column, connections);
    }

    private Optional<Double> value(String subject, Column column, int connections) {
        return results.value(new Line(subject, Workload.NOTICE, connections), column);
    }

    private static Optional<Double> ratio(Optional<Double> value, Optional<Double> base) {
        return value.flatMap(number -> base.filter(by -> by > 0).map(by -> number / by));
    }
}
