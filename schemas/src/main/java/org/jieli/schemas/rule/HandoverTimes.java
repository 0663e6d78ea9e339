package org.jieli.schemas.rule;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** A handover is announced before it happens, three days before, or with a reason. */
final class HandoverTimes extends BodyRule<HandoverNotice> {

    private static final Duration NOTICE = Duration.ofDays(3);

    HandoverTimes() {
        super(HandoverNotice.class, "D-12", "domain.md 1.5, 3.10 F1");
    }

    @Override
    void check(HandoverNotice notice, Facts facts, Findings findings) {
        OffsetDateTime announced = facts.envelope().getCreatedAt();
        OffsetDateTime departure = notice.getPlannedDeparture();
        OffsetDateTime arrival = notice.getPlannedArrival();
        if (departure.isBefore(announced)) {
            findings.error(
                    ProblemCode.E204,
                    Place.interchange("body.plannedDeparture"),
                    "计划启程早于通知时间",
                    "The planned departure is before the notice");
        }
        if (arrival.isBefore(departure)) {
            findings.error(
                    ProblemCode.E204,
                    Place.interchange("body.plannedArrival"),
                    "计划到达早于计划启程",
                    "The planned arrival is before the planned departure");
        }
        if (arrival.isBefore(announced.plus(NOTICE)) && notice.getUrgentReason() == null) {
            findings.warning(
                    ProblemCode.E201,
                    Place.interchange("body.urgentReason"),
                    "提前通知不足三日，应说明紧急原因",
                    "Announced less than three days before: the urgent reason should be told");
        }
    }
}
