package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.gateway.http.DoorException;
import org.jieli.gateway.storage.Retention;
import org.jieli.gateway.storage.Stock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to retention: what is kept of each class, what is due, and a run now. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class RetentionDoor {

    /**
     * What is kept.
     *
     * @param classes every retention class
     */
    record All(List<ClassView> classes) {}

    /**
     * What is kept of a class.
     *
     * @param retention T2, T3, T4, T5, or HOLD
     * @param keep for how long, ISO 8601; for HOLD as long as it is needed
     * @param oldest the oldest day (UTC) of which something is kept, or null
     * @param ageSeconds time since then, or null
     * @param partitions how many
     * @param bytes on the disk
     */
    record ClassView(String retention, String keep, LocalDate oldest, Long ageSeconds, int partitions, long bytes) {

        static ClassView of(Stock.OfClass stock) {
            return new ClassView(
                    stock.retention().name(),
                    stock.keep().toString(),
                    stock.oldest(),
                    stock.age() == null ? null : stock.age().toSeconds(),
                    stock.partitions(),
                    stock.bytes());
        }
    }

    /**
     * What went, or would go.
     *
     * @param dryRun true if nothing was done
     * @param partitions oldest first
     */
    record Run(boolean dryRun, List<Retention.Gone> partitions) {}

    private final Retention retention;
    private final Stock stock;
    private final InstantSource clock;

    /** @param clock the journal's time */
    public RetentionDoor(Retention retention, Stock stock, InstantSource clock) {
        this.retention = retention;
        this.stock = stock;
        this.clock = clock;
    }

    @GetMapping("/v1/operator/retention")
    @Operation(summary = "保留情况 / What is kept", description = OperatorTexts.STOCK)
    @DoorAnswers
    All all() {
        return new All(stock.all(clock.instant()).stream().map(ClassView::of).toList());
    }

    @PostMapping("/v1/operator/retention")
    @Operation(summary = "清除到期数据 / Let go of what is due", description = OperatorTexts.RETENTION)
    @DoorAnswers
    Run run(
            @Parameter(hidden = true) @AuthenticationPrincipal String holder,
            @RequestHeader(Decider.HEADER) Optional<String> person,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        String by = Decider.by(holder, person);
        return new Run(dryRun, dryRun ? retention.due(clock.instant()) : run(by));
    }

    private List<Retention.Gone> run(String by) {
        return retention
                .run(clock.instant(), by)
                .orElseThrow(() -> new DoorException(
                        HttpStatus.CONFLICT, "另一次清除正在进行，请稍后再试", "Another run is under way; try again later"));
    }
}
