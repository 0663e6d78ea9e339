package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.gateway.http.DoorException;
import org.jieli.gateway.storage.Holds;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to legal holds: what is held outlives its retention class. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class HoldsDoor {

    private static final int MOST = 1000;
    private static final int LONGEST = 100;

    /**
     * What is to be held: a message or a case.
     *
     * @param messageId id of the message, or null
     * @param caseNo number of the case, or null
     * @param reason why, never personal data
     */
    record Placing(String messageId, String caseNo, String reason) {}

    /**
     * Why a hold is released.
     *
     * @param reason why, never personal data
     */
    record Releasing(String reason) {}

    /**
     * A page of open holds.
     *
     * @param holds in the order of their numbers
     * @param next the next {@code after}; null if this is the last page
     */
    record Page(List<HoldView> holds, Long next) {}

    private final Holds holds;
    private final InstantSource clock;

    /** @param clock the journal's time */
    public HoldsDoor(Holds holds, InstantSource clock) {
        this.holds = holds;
        this.clock = clock;
    }

    @GetMapping("/v1/operator/holds")
    @Operation(summary = "法律保全 / Legal holds", description = OperatorTexts.HOLDS)
    @DoorAnswers
    Page open(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new DoorException(HttpStatus.BAD_REQUEST, "limit 须为 1 至 1000", "limit must be 1 to 1000");
        }
        List<Holds.Hold> found = holds.open(after, limit);
        Long next = found.size() < limit ? null : found.getLast().id();
        return new Page(found.stream().map(HoldView::of).toList(), next);
    }

    @PostMapping("/v1/operator/holds")
    @Operation(summary = "设立保全 / Place a hold", description = OperatorTexts.HOLD)
    @DoorAnswers
    HoldView place(
            @Parameter(hidden = true) @AuthenticationPrincipal String holder,
            @RequestHeader(Decider.HEADER) Optional<String> person,
            @RequestBody Placing placing) {
        if (isGiven(placing.messageId()) == isGiven(placing.caseNo())) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST,
                    "须给出 messageId 或 caseNo 之一",
                    "Exactly one of messageId and caseNo is needed");
        }
        String by = Decider.by(holder, person);
        String reason = Decider.reason(placing.reason());
        Holds.Hold hold = isGiven(placing.messageId())
                ? holds.onMessage(subject(placing.messageId()).toLowerCase(Locale.ROOT), by, reason, clock.instant())
                        .orElseThrow(
                                () -> new DoorException(HttpStatus.NOT_FOUND, "没有这条消息", "There is no such message"))
                : holds.onCase(subject(placing.caseNo()), by, reason, clock.instant());
        return HoldView.of(hold);
    }

    @PostMapping("/v1/operator/holds/{id}/release")
    @Operation(summary = "解除保全 / Release a hold", description = OperatorTexts.UNHOLD)
    @DoorAnswers
    HoldView release(
            @Parameter(hidden = true) @AuthenticationPrincipal String holder,
            @RequestHeader(Decider.HEADER) Optional<String> person,
            @PathVariable long id,
            @RequestBody Releasing releasing) {
        String reason = Decider.reason(releasing.reason());
        return holds.release(id, Decider.by(holder, person), reason, clock.instant())
                .map(HoldView::of)
                .orElseThrow(() -> new DoorException(HttpStatus.NOT_FOUND, "没有这项未解除的保全", "There is no such open hold"));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static String subject(String text) {
        if (text.strip().length() > LONGEST) {
            throw new DoorException(HttpStatus.BAD_REQUEST, "编号过长", "The number is too long");
        }
        return text.strip();
    }
}
