package org.jieli.routes.journal;

import org.junit.jupiter.api.Timeout;

/**
 * What every {@link Journal} promises, in parts. Each implementation inherits all tests and gives them {@link #journal}, which is
 * empty at the start of each test and always the same one within it.
 */
@Timeout(120)
public abstract class JournalContract
        implements AcceptanceContract,
                ConversationContract,
                ClaimContract,
                OutcomeContract,
                InboxContract,
                DeadlineContract,
                LifeContract {

    @Override
    public abstract Journal journal();

    /** A message of Changzhi that was sent back. */
    protected static Refusal refusal() {
        return JournalFixture.refusal();
    }
}
