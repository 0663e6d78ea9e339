package org.jieli.routes.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.CHANGZHI;
import static org.jieli.routes.journal.AcceptanceBuilder.HEBI;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jieli.routes.Cast;
import org.jieli.routes.conversation.Conversations;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.partner.Directory;
import org.junit.jupiter.api.Test;

/** Deadlines that cannot fire. */
class DeadlinesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Journal journal = new MemoryJournal();

    @Test
    void aVisitWhoseNoticeIsNotKeptIsTriedAgainInAnHourAndNotEveryMinute() {
        Map<String, String> facts = Map.of("from", CHANGZHI, "to", HEBI, "notice.sender", CHANGZHI, "notice.id", id(9));
        journal.accept(
                message(1)
                        .step(0, new Conversation("J1", "HANDOVER", "CONFIRMED", 1, "A-2026-1", facts))
                        .starts("D-16", "J1", MORNING)
                        .build(),
                List.of());

        assertThat(deadlines().fire()).isZero();

        assertThat(journal.dueDeadlines("node-2", 10, MORNING.plus(MINUTE.multipliedBy(59)), MINUTE))
                .isEmpty();
        assertThat(journal.dueDeadlines("node-2", 10, MORNING.plus(MINUTE.multipliedBy(60)), MINUTE))
                .hasSize(1);
    }

    private Deadlines deadlines() {
        Directory directory = Cast.directory();
        return new Deadlines(
                journal,
                new Conversations(directory, journal, UUID::randomUUID, Duration.ofDays(30)),
                directory,
                new OwnMessages(Cast.NATIONAL, UUID::randomUUID),
                () -> "node-1",
                () -> MORNING);
    }
}
