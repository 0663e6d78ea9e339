package org.jieli.gateway.simulate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jieli.simulators.control.Control;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What goes wrong with a partner: the same words and the same checks as in a file of faults. */
@RestController
@Tag(name = "faults", description = "故障 / Faults")
final class FaultsDoor {

    private final Control control;

    FaultsDoor(Control control) {
        this.control = control;
    }

    @GetMapping("/v1/partners/{name}/faults")
    @Operation(summary = "此合作方的故障 / What goes wrong with this partner")
    FaultsView faults(@PathVariable String name) {
        return Told.by(() -> FaultsView.of(control.faults(name)));
    }

    @PostMapping(path = "/v1/partners/{name}/faults", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "添一条故障，时段自现在起算 / One more thing goes wrong; its times begin now",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = FaultRequest.class))))
    FaultsView fault(@PathVariable String name, @RequestBody String fault) {
        return Told.by(() -> {
            control.fault(name, fault);
            return FaultsView.of(control.faults(name));
        });
    }

    @DeleteMapping("/v1/partners/{name}/faults")
    @Operation(summary = "不再出故障 / Nothing goes wrong any more")
    FaultsView mend(@PathVariable String name) {
        return Told.by(() -> {
            control.mend(name);
            return FaultsView.of(control.faults(name));
        });
    }
}
