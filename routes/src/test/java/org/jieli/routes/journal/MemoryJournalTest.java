package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryJournalTest extends JournalContract {

    private final MemoryJournal journal = new MemoryJournal();

    @Override
    public Journal journal() {
        return journal;
    }

    @Test
    void refusedBytesAreKept() {
        Refusal refusal = refusal();
        long number = journal.refuse(refusal);
        assertThat(journal.refusals().get((int) number - 1)).isEqualTo(refusal);
        assertThat(journal.refusals()).isEqualTo(List.of(refusal));
    }
}
