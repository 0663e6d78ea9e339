package org.jieli.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieli.routes.alert.Look;
import org.jieli.routes.journal.Alerts.Alert;
import org.jieli.routes.journal.Alerts.Waiting;

/** What waits by partner, and the open alerts, as figures: those of the last look. */
final class AlertMeters {

    private final MultiGauge waiting;
    private final MultiGauge oldest;
    private final MultiGauge alerts;

    AlertMeters(MeterRegistry meters) {
        waiting = MultiGauge.builder("jieli.waiting")
                .description(
                        "Deliveries that have not ended or wait for a person, by partner; each group counted up to 10000")
                .register(meters);
        oldest = MultiGauge.builder("jieli.waiting.oldest")
                .description("Age of the oldest message among them")
                .baseUnit("seconds")
                .register(meters);
        alerts = MultiGauge.builder("jieli.alerts")
                .description("1 for every open alert")
                .register(meters);
    }

    void show(Look look) {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Instant> ages = new HashMap<>();
        for (Waiting one : look.waiting()) {
            numbers.merge(one.partner(), one.number(), Long::sum);
            ages.merge(one.partner(), one.oldest(), (a, b) -> a.isBefore(b) ? a : b);
        }
        waiting.register(rows(numbers), true);
        oldest.register(
                ages.entrySet().stream()
                        .map(age -> Row.of(partner(age.getKey()), seconds(age.getValue(), look.at())))
                        .toList(),
                true);
        alerts.register(look.alerts().stream().map(AlertMeters::row).toList(), true);
    }

    private static List<Row<?>> rows(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .<Row<?>>map(one -> Row.of(partner(one.getKey()), one.getValue()))
                .toList();
    }

    private static Row<?> row(Alert alert) {
        return Row.of(partner(alert.partner()).and("cause", alert.cause().name()), 1);
    }

    private static Tags partner(String name) {
        return Tags.of("partner", name);
    }

    private static double seconds(Instant since, Instant now) {
        return Duration.between(since, now).toMillis() / 1000.0;
    }
}
