package org.jieli.routes.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jieli.routes.journal.Circuits.Circuit;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.Circuits.Forced;
import org.jieli.routes.journal.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One circuit breaker for each partner and operation: after repeated faults nothing is tried for a while, then a single probe. A
 * person can force one open or closed for all nodes. What a partner answers is no fault, whatever it says. Thread-safe.
 */
public final class Breakers {

    /** Deliveries over a partner's transport. */
    public static final String DELIVER = "deliver";

    private static final Throwable FAULT = new IOException("fault");
    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    /**
     * How a breaker stands.
     *
     * @param circuit which one
     * @param state CLOSED, OPEN, HALF_OPEN, or what a person forced: FORCED_OPEN, DISABLED (always closed)
     * @param faults share of faults among the last attempts, in percent; -1 if there were too few
     */
    public record Standing(Circuit circuit, String state, float faults) {}

    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .permittedNumberOfCallsInHalfOpenState(1)
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .waitIntervalFunctionInOpenState(
                    IntervalFunction.ofExponentialRandomBackoff(Duration.ofSeconds(1), 2, 0.2, Duration.ofSeconds(10)))
            .build());

    /** Names of the breakers whose probe is under way. */
    private final Set<String> probed = ConcurrentHashMap.newKeySet();

    /** True if something may be sent without asking; one that is being probed answers no. */
    boolean closed(String partner, String operation) {
        return switch (breaker(partner, operation).getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> true;
            case OPEN, FORCED_OPEN, HALF_OPEN -> false;
        };
    }

    /** True if nothing may be sent; while its probe is under way, too. */
    boolean open(String partner, String operation) {
        CircuitBreaker breaker = breaker(partner, operation);
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> true;
            case HALF_OPEN -> probed.contains(breaker.getName());
            case CLOSED, DISABLED, METRICS_ONLY -> false;
        };
    }

    /** True if this attempt may be made; then one of the methods below tells how it ended. */
    public boolean enter(String partner, String operation) {
        CircuitBreaker breaker = breaker(partner, operation);
        boolean may = breaker.tryAcquirePermission();
        if (may && breaker.getState() == CircuitBreaker.State.HALF_OPEN) {
            probed.add(breaker.getName());
        }
        return may;
    }

    /** Tells how a delivery ended: what a partner answers is no fault, whatever it says. */
    void ended(String partner, Outcome outcome) {
        switch (outcome.state()) {
            case DELIVERED, REFUSED -> answered(partner, DELIVER);
            case RETRY, UNKNOWN -> failed(partner, DELIVER);
            case PARKED -> parked(partner, outcome);
            case READY, IN_FLIGHT, DROPPED -> untried(partner, DELIVER);
        }
    }

    /** What could not be said was not tried; what was tried for too long failed once more. */
    private void parked(String partner, Outcome outcome) {
        if (outcome.sent() == null) {
            untried(partner, DELIVER);
        } else {
            failed(partner, DELIVER);
        }
    }

    /** The partner answered. */
    public void answered(String partner, String operation) {
        probeEnded(breaker(partner, operation)).onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** The partner could not be reached, or did not answer as a partner does. */
    public void failed(String partner, String operation) {
        probeEnded(breaker(partner, operation)).onError(0, TimeUnit.NANOSECONDS, FAULT);
    }

    /** Nothing was tried after all. */
    public void untried(String partner, String operation) {
        probeEnded(breaker(partner, operation)).releasePermission();
    }

    private CircuitBreaker probeEnded(CircuitBreaker breaker) {
        probed.remove(breaker.getName());
        return breaker;
    }

    /** Every breaker that was used. */
    public List<Standing> standings() {
        return registry.getAllCircuitBreakers().stream()
                .map(breaker -> new Standing(
                        circuit(breaker.getName()),
                        breaker.getState().name(),
                        breaker.getMetrics().getFailureRate()))
                .toList();
    }

    /** Applies what people decided; a breaker that is not forced any more begins anew. */
    public void force(Map<Circuit, Forced> forced) {
        forced.forEach((circuit, decision) -> force(breaker(circuit.partner(), circuit.operation()), decision.force()));
        registry.getAllCircuitBreakers().stream()
                .filter(breaker -> isForced(breaker) && !forced.containsKey(circuit(breaker.getName())))
                .forEach(CircuitBreaker::reset);
    }

    private static void force(CircuitBreaker breaker, Force force) {
        switch (force) {
            case OPEN -> {
                if (breaker.getState() != CircuitBreaker.State.FORCED_OPEN) {
                    breaker.transitionToForcedOpenState();
                }
            }
            case CLOSED -> {
                if (breaker.getState() != CircuitBreaker.State.DISABLED) {
                    breaker.transitionToDisabledState();
                }
            }
        }
    }

    private static boolean isForced(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.FORCED_OPEN
                || breaker.getState() == CircuitBreaker.State.DISABLED;
    }

    private CircuitBreaker breaker(String partner, String operation) {
        String name = partner + "/" + operation;
        return registry.find(name).orElseGet(() -> made(name));
    }

    private CircuitBreaker made(String name) {
        CircuitBreaker breaker = registry.circuitBreaker(name);
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.info("Breaker {}: {}", name, event.getStateTransition()));
        return breaker;
    }

    private static Circuit circuit(String name) {
        String[] parts = name.split("/", 2);
        return new Circuit(parts[0], parts[1]);
    }
}
