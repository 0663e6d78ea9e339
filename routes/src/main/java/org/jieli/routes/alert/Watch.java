package org.jieli.routes.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieli.routes.delivery.Breakers;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Alerts.Alert;
import org.jieli.routes.journal.Cause;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what waits, and raises one alert per partner and cause when the oldest message is too old, not one per message or attempt.
 * Every node looks; one of them has the duty to raise and to clear. Thread-safe.
 */
public final class Watch {

    private static final String DUTY = "alerts";
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Alerts alerts;
    private final Circuits circuits;
    private final AlertSettings settings;
    private final Predicate<String> holds;
    private final InstantSource clock;
    private volatile Consumer<Look> seen = look -> {};

    /**
     * @param holds tells whether this node has a duty
     * @param clock the journal's time
     */
    public Watch(
            Alerts alerts, Circuits circuits, AlertSettings settings, Predicate<String> holds, InstantSource clock) {
        this.alerts = alerts;
        this.circuits = circuits;
        this.settings = settings;
        this.holds = holds;
        this.clock = clock;
    }

    /** Tells every look to {@code listener}, which replaces the one before. */
    public void whenSeen(Consumer<Look> listener) {
        seen = listener;
    }

    /** Looks once; a journal that does not answer is looked at again the next time. */
    public void look() {
        try {
            Instant now = clock.instant();
            List<Alerts.Waiting> waiting = alerts.waiting();
            if (holds.test(DUTY)) {
                judge(waiting, now);
            }
            seen.accept(new Look(now, waiting, alerts.open()));
        } catch (JournalException e) {
            LOG.warn("What waits could not be looked at; looking again", e);
        }
    }

    private void judge(List<Alerts.Waiting> waiting, Instant now) {
        Map<String, Alert> late = tooOld(waiting, now);
        late.values().forEach(alert -> {
            if (alerts.raise(alert)) {
                tell(alert);
            }
        });
        alerts.open().stream()
                .filter(alert -> !late.containsKey(key(alert.partner(), alert.cause())))
                .filter(alert -> !alert.seenAt().plus(settings.calm()).isAfter(now))
                .forEach(alert -> clear(alert, now));
    }

    private Map<String, Alert> tooOld(List<Alerts.Waiting> waiting, Instant now) {
        List<Pile> piles = Piles.of(waiting, cutOff());
        Map<String, Alert> all =
                piles.stream().collect(Collectors.toMap(Watch::key, pile -> pile.alert(now), Pile::together));
        Set<String> late = piles.stream()
                .filter(pile -> pile.tooOld(settings, now))
                .map(Watch::key)
                .collect(Collectors.toSet());
        all.keySet().retainAll(late);
        return all;
    }

    private static String key(Pile pile) {
        return key(pile.partner(), pile.cause());
    }

    private static String key(String partner, Cause cause) {
        return partner + " " + cause;
    }

    private Set<String> cutOff() {
        return circuits.forced().entrySet().stream()
                .filter(circuit -> circuit.getKey().operation().equals(Breakers.DELIVER))
                .filter(circuit -> circuit.getValue().force() == Force.OPEN)
                .map(circuit -> circuit.getKey().partner())
                .collect(Collectors.toSet());
    }

    private static void tell(Alert alert) {
        LOG.warn(
                "Alert: {} {}: {} waiting, the oldest since {}: {}",
                alert.partner(),
                alert.cause(),
                alert.number(),
                alert.oldest(),
                alert.cause().en());
    }

    private void clear(Alert alert, Instant now) {
        if (alerts.clear(alert.partner(), alert.cause(), now)) {
            LOG.info("Alert over: {} {}, since {}", alert.partner(), alert.cause(), alert.raisedAt());
        }
    }
}
