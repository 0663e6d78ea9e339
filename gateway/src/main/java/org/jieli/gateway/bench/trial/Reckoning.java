package org.jieli.gateway.bench.trial;

import java.util.EnumMap;
import java.util.Map;
import org.jieli.gateway.bench.load.Load;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;
import org.jieli.gateway.bench.stats.Percentiles;

/** Makes a measurement of what was noted. */
record Reckoning(Load load, Sent sent) {

    Measurement between(Moment begin, Moment end, long missing) {
        Map<Column, Double> values = new EnumMap<>(Column.class);
        throughput(begin.nanos(), end.nanos(), values);
        latencies(begin.nanos(), end.nanos(), values);
        new Spent(begin, end).tell(Math.max(1, sent.arrivedBetween(begin.nanos(), end.nanos())), values);
        values.put(Column.PUT_OFF, (double) load.putOff());
        values.put(Column.FAILED, (double) load.refused() + load.broken());
        values.put(Column.MISSING, (double) missing);
        return new Measurement(values);
    }

    private void throughput(long from, long to, Map<Column, Double> values) {
        double seconds = (to - from) / 1e9;
        double accepted = sent.acceptedBetween(from, to) / seconds;
        double delivered = sent.arrivedBetween(from, to) / seconds;
        values.put(Column.ACCEPTED, accepted);
        values.put(Column.DELIVERED, delivered);
        values.put(Column.SHARE, accepted == 0 ? 0 : delivered / accepted);
    }

    private void latencies(long from, long to, Map<Column, Double> values) {
        Percentiles acceptance = Percentiles.millis(load.latencies().between(from, to));
        values.put(Column.ACCEPT_P50, acceptance.p50());
        values.put(Column.ACCEPT_P95, acceptance.p95());
        values.put(Column.ACCEPT_P99, acceptance.p99());
        Percentiles delivery = Percentiles.millis(sent.waits(from, to));
        values.put(Column.DELIVER_P50, delivery.p50());
        values.put(Column.DELIVER_P95, delivery.p95());
        values.put(Column.DELIVER_P99, delivery.p99());
    }
}
