package org.jieli.gateway.bench.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;

/** Everything a run has found so far. For one thread. */
public final class Results {

    private final Map<String, String> machine = new LinkedHashMap<>();
    private final Map<Line, List<Measurement>> rounds = new LinkedHashMap<>();
    private final Map<String, Double> parts = new LinkedHashMap<>();
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    private final Map<String, Map<String, Double>> notes = new LinkedHashMap<>();

    /** Says what it ran on. */
    public void machine(Map<String, String> facts) {
        machine.putAll(facts);
    }

    /** Adds a round. */
    public void add(Line line, Measurement measurement) {
        rounds.computeIfAbsent(line, absent -> new ArrayList<>()).add(measurement);
    }

    /** Sets what the parts of relaying cost, in microseconds by name. */
    public void parts(Map<String, Double> micros) {
        parts.putAll(micros);
    }

    /** Sets a figure that was measured by itself. */
    public void figure(Figure figure, double value) {
        figures.put(figure, value);
    }

    /** Keeps the values behind a figure, by name. */
    public void note(String name, Map<String, Double> values) {
        notes.put(name, values);
    }

    /** What it ran on. */
    public Map<String, String> machine() {
        return machine;
    }

    /** All rounds of each line, in the order in which they were first measured. */
    public Map<Line, List<Measurement>> rounds() {
        return rounds;
    }

    /** What the parts cost, in microseconds; empty if they were not measured. */
    public Map<String, Double> parts() {
        return parts;
    }

    /** The values behind the figures. */
    public Map<String, Map<String, Double>> notes() {
        return notes;
    }

    /** The median of a line, if it was measured. */
    public Optional<Measurement> median(Line line) {
        return Optional.ofNullable(rounds.get(line)).map(Measurement::median);
    }

    /** The figures that were measured by themselves or follow from the lines. */
    public Map<Figure, Double> figures() {
        Map<Figure, Double> all = new EnumMap<>(Derived.from(this));
        all.putAll(figures);
        return all;
    }

    /** The median of one column of a line, if it was measured. */
    Optional<Double> value(Line line, Column column) {
        return median(line).map(median -> median.value(column));
    }
}
