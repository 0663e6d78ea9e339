package org.jieli.schemas.rule;

import java.time.Duration;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** Clocks differ a little; a message from tomorrow is a mistake. */
final class CreatedInTime implements Rule {

    private static final Place PLACE = Place.interchange("envelope.createdAt");
    private static final Duration TOLERATED = Duration.ofMinutes(5);
    private static final Duration AT_MOST = Duration.ofHours(24);

    @Override
    public String id() {
        return "X-33";
    }

    @Override
    public String source() {
        return "domain.md 5";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        Duration ahead =
                Duration.between(facts.now(), facts.envelope().getCreatedAt().toInstant());
        if (ahead.compareTo(AT_MOST) > 0) {
            findings.error(ProblemCode.E204, PLACE, "创建时间在未来24小时之后", "Created more than 24 hours in the future");
        } else if (ahead.compareTo(TOLERATED) > 0) {
            findings.warning(ProblemCode.E204, PLACE, "创建时间在未来，请校准时钟", "Created in the future; check the clock");
        }
    }
}
