package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.gateway.http.DoorException;
import org.jieli.routes.delivery.Breakers;
import org.jieli.routes.delivery.Breakers.Standing;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Circuits.Circuit;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.Circuits.Forced;
import org.jieli.routes.partner.Directory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door to the circuit breakers: how each stands on this node, and force for all nodes. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class CircuitsDoor {

    /**
     * What a breaker is to be forced to.
     *
     * @param force OPEN or CLOSED
     * @param reason why
     */
    record Decision(Force force, String reason) {}

    /**
     * All breakers.
     *
     * @param circuits by partner and operation
     */
    record All(List<CircuitView> circuits) {}

    private final Circuits circuits;
    private final Breakers breakers;
    private final Directory directory;
    private final InstantSource clock;

    /** @param clock the journal's time */
    public CircuitsDoor(Circuits circuits, Breakers breakers, Directory directory, InstantSource clock) {
        this.circuits = circuits;
        this.breakers = breakers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/v1/operator/circuits")
    @Operation(summary = "全部断路器 / All circuit breakers", description = OperatorTexts.CIRCUITS)
    @DoorAnswers
    All all() {
        Map<Circuit, Forced> forced = circuits.forced();
        return new All(standings()
                .map(standing -> CircuitView.of(standing, forced.get(standing.circuit())))
                .sorted(Comparator.comparing(CircuitView::partner).thenComparing(CircuitView::operation))
                .toList());
    }

    /** One that was never used is closed. */
    private Stream<Standing> standings() {
        Map<Circuit, Standing> used =
                breakers.standings().stream().collect(Collectors.toMap(Standing::circuit, standing -> standing));
        Stream<Standing> unused = directory.partners().stream()
                .filter(partner -> !partner.pulls())
                .map(partner -> new Circuit(partner.name(), Breakers.DELIVER))
                .filter(circuit -> !used.containsKey(circuit))
                .map(circuit -> new Standing(circuit, "CLOSED", -1));
        return Stream.concat(used.values().stream(), unused);
    }

    @PutMapping("/v1/operator/circuits/{partner}/{operation}")
    @Operation(summary = "强制断开或闭合 / Force open or closed", description = OperatorTexts.FORCE)
    @DoorAnswers
    CircuitView force(
            @Parameter(hidden = true) @AuthenticationPrincipal String holder,
            @RequestHeader(Decider.HEADER) Optional<String> person,
            @PathVariable String partner,
            @PathVariable String operation,
            @RequestBody Decision decision) {
        Force to = Optional.ofNullable(decision.force())
                .orElseThrow(() -> new DoorException(
                        HttpStatus.BAD_REQUEST, "force 须为 OPEN 或 CLOSED", "force must be OPEN or CLOSED"));
        String by = Decider.by(holder, person);
        Forced forced = new Forced(to, by, Decider.reason(decision.reason()), clock.instant());
        return decided(circuit(partner, operation), Optional.of(forced), by);
    }

    @DeleteMapping("/v1/operator/circuits/{partner}/{operation}")
    @Operation(summary = "解除强制 / Leave it to itself again", description = OperatorTexts.RELEASE)
    @DoorAnswers
    CircuitView release(
            @Parameter(hidden = true) @AuthenticationPrincipal String holder,
            @RequestHeader(Decider.HEADER) Optional<String> person,
            @PathVariable String partner,
            @PathVariable String operation) {
        return decided(circuit(partner, operation), Optional.empty(), Decider.by(holder, person));
    }

    /** This node obeys at once, the others at their next beat. */
    private CircuitView decided(Circuit circuit, Optional<Forced> forced, String by) {
        circuits.force(circuit, forced, by, clock.instant());
        Map<Circuit, Forced> all = circuits.forced();
        breakers.force(all);
        return standings()
                .filter(standing -> standing.circuit().equals(circuit))
                .map(standing -> CircuitView.of(standing, all.get(circuit)))
                .findFirst()
                .orElseThrow();
    }

    private Circuit circuit(String partner, String operation) {
        Circuit circuit = new Circuit(partner, operation);
        boolean known = standings().map(Standing::circuit).anyMatch(circuit::equals);
        if (!known) {
            throw new DoorException(
                    HttpStatus.NOT_FOUND, "没有这个断路器，全部见 /v1/operator/circuits", "There is no such circuit breaker");
        }
        return circuit;
    }
}
