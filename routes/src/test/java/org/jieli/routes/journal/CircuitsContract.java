package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;

import java.util.Optional;
import org.jieli.routes.journal.Circuits.Circuit;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.Circuits.Forced;
import org.junit.jupiter.api.Test;

/** What every {@link Circuits} promises: what a person forced holds on all nodes until a person leaves it. */
public abstract class CircuitsContract {

    private static final Circuit HEBI = new Circuit("hebi", "deliver");
    private static final Forced OPEN = new Forced(Force.OPEN, "王主任", "机房搬迁", MORNING);
    private static final Forced CLOSED = new Forced(Force.CLOSED, "王主任", "已恢复", MORNING.plusSeconds(60));

    /** The breakers under test: none is forced at the start of each test. */
    protected abstract Circuits circuits();

    @Test
    void aBreakerIsLeftToItselfUntilSomebodyForcesIt() {
        assertThat(circuits().forced()).isEmpty();

        circuits().force(HEBI, Optional.of(OPEN), OPEN.by(), OPEN.at());

        assertThat(circuits().forced()).containsOnlyKeys(HEBI).containsEntry(HEBI, OPEN);
    }

    @Test
    void theLastDecisionHolds() {
        circuits().force(HEBI, Optional.of(OPEN), OPEN.by(), OPEN.at());
        circuits().force(HEBI, Optional.of(CLOSED), CLOSED.by(), CLOSED.at());
        circuits().force(new Circuit("hebi", "poll"), Optional.of(OPEN), OPEN.by(), OPEN.at());

        assertThat(circuits().forced()).hasSize(2).containsEntry(HEBI, CLOSED);
    }

    @Test
    void aForcedBreakerIsLeftToItselfAgain() {
        circuits().force(HEBI, Optional.of(OPEN), OPEN.by(), OPEN.at());

        circuits().force(HEBI, Optional.empty(), "王主任", CLOSED.at());

        assertThat(circuits().forced()).isEmpty();
    }
}
