package org.jieli.gateway.simulate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jieli.gateway.http.DoorException;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.unplayable.UnplayableException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The clock on the walls of all partners. */
@RestController
@Tag(name = "clock", description = "时钟 / Clock")
final class ClockDoor {

    /** @param now what the clock shows */
    record TimeView(Instant now) {}

    /** @param by how far to move it on, ISO 8601 */
    record MoveView(@Schema(example = "PT2H") String by) {}

    private final Control control;

    ClockDoor(Control control) {
        this.control = control;
    }

    @GetMapping("/v1/clock")
    @Operation(summary = "模拟方的时间 / The time of the partners")
    TimeView time() {
        return new TimeView(control.now());
    }

    @PostMapping("/v1/clock")
    @Operation(summary = "向前拨钟 / Moves the clock on")
    TimeView move(@RequestBody MoveView move) {
        try {
            return new TimeView(control.advance(Duration.parse(move.by())));
        } catch (DateTimeParseException wrong) {
            throw new DoorException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "时长应如 PT2H 或 P3D", "A length of time is written like PT2H or P3D");
        } catch (UnplayableException cannot) {
            throw new DoorException(HttpStatus.UNPROCESSABLE_ENTITY, cannot.zh(), cannot.en());
        }
    }
}
