package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.gateway.http.DoorException;
import org.jieli.routes.journal.Parking;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to what waits for a person: deliveries are listed, and tried again or dropped, one by one or by a filter. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class ParkedDoor {

    private static final int MOST = 1000;

    /**
     * A page of parked deliveries.
     *
     * @param deliveries in the order of their numbers
     * @param next the next {@code after}; null if this is the last page
     */
    record Page(List<ParkedView> deliveries, Long next) {}

    /**
     * What is to be done with them.
     *
     * @param verdict RETRY or DROP
     * @param reason why, never personal data
     */
    record Decision(Parking.Verdict verdict, String reason) {}

    /**
     * What was done, or would be.
     *
     * @param verdict RETRY or DROP
     * @param dryRun true if nothing was done
     * @param deliveries how many
     */
    record Decided(Parking.Verdict verdict, boolean dryRun, long deliveries) {}

    private final Parking parking;
    private final InstantSource clock;

    /** @param clock the journal's time */
    public ParkedDoor(Parking parking, InstantSource clock) {
        this.parking = parking;
        this.clock = clock;
    }

    @GetMapping("/v1/operator/parked")
    @Operation(summary = "等待人工处理的投递 / Deliveries that wait for a person", description = OperatorTexts.PARKED)
    @DoorAnswers
    Page parked(
            @ParameterObject @ModelAttribute ParkedQuery query,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new DoorException(HttpStatus.BAD_REQUEST, "limit 须为 1 至 1000", "limit must be 1 to 1000");
        }
        List<Parking.Parked> found = parking.parked(query.filter(), after, limit);
        Long next = found.size() < limit ? null : found.getLast().id();
        return new Page(found.stream().map(ParkedView::of).toList(), next);
    }

    @PostMapping("/v1/operator/parked")
    @Operation(summary = "重试或放弃 / Try again or drop", description = OperatorTexts.DECIDE)
    @DoorAnswers
    Decided decide(
            @Parameter(hidden = true) @AuthenticationPrincipal String holder,
            @RequestHeader(Decider.HEADER) Optional<String> person,
            @ParameterObject @ModelAttribute ParkedQuery query,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody Decision decision) {
        if (query.meansAll() && !all) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST,
                    "没有筛选条件；全部处理请给出 all=true",
                    "There is no filter; give all=true for all of them");
        }
        Parking.Decided decided = new Parking.Decided(
                verdict(decision), Decider.by(holder, person), Decider.reason(decision.reason()), clock.instant());
        long number = dryRun ? parking.count(query.filter()) : parking.decide(query.filter(), decided);
        return new Decided(decided.verdict(), dryRun, number);
    }

    private static Parking.Verdict verdict(Decision decision) {
        return Optional.ofNullable(decision.verdict())
                .orElseThrow(() -> new DoorException(
                        HttpStatus.BAD_REQUEST, "verdict 须为 RETRY 或 DROP", "verdict must be RETRY or DROP"));
    }
}
