package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jieli.routes.journal.AcceptanceBuilder.CHANGZHI;
import static org.jieli.routes.journal.AcceptanceBuilder.HEBI;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.delivered;
import static org.jieli.routes.journal.JournalFixture.messageId;
import static org.jieli.routes.journal.JournalFixture.together;

import java.util.ArrayList;
import java.util.List;
import org.jieli.routes.journal.MessageLife.Event;
import org.junit.jupiter.api.Test;

/** Partners that fetch: positions without gaps, receipts. */
interface InboxContract extends JournalFixture {

    @Test
    default void anInboxGivesMessagesInTheOrderInWhichTheyWereKept() {
        accept(1, 3, i -> message(i).toInboxOf("henan-bureau").build());
        accept(message(4).toInboxOf("shanxi-bureau").build());

        Delivery first = inbox(0).orElseThrow();
        Delivery second = inbox(1).orElseThrow();

        assertThat(first.position()).isEqualTo(1);
        assertThat(messageId(first)).isEqualTo(id(1));
        assertThat(first.copy()).isTrue();
        assertThat(messageId(second)).isEqualTo(id(2));
        assertThat(messageId(inbox(2).orElseThrow())).isEqualTo(id(3));
        assertThat(inbox(3)).isEmpty();
    }

    @Test
    default void fetchingCountsAsAnAttempt() {
        accept(message(1).toInboxOf("henan-bureau").build());

        assertThat(inbox(0)).map(Delivery::attempt).contains(1);
        assertThat(inbox(0)).map(Delivery::attempt).contains(2);

        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
        assertThat(lifeOf(1).events()).extracting(Event::kind).containsExactly("accepted", "fetched", "fetched");
    }

    @Test
    default void aReceiptEndsAFetchedDelivery() {
        accept(1, 2, i -> message(i).ofCase("A-1").toInboxOf("henan-bureau").build());
        Delivery fetched = inbox(0).orElseThrow();

        Delivery answered = journal().unfinished("henan-bureau", id(1)).getFirst();
        assertThat(answered).usingRecursiveComparison().isEqualTo(fetched);
        journal().record(delivered(answered), List.of());

        assertThat(journal().unfinished("henan-bureau", id(1))).isEmpty();
        assertThat(messageId(inbox(0).orElseThrow())).isEqualTo(id(2));
    }

    @Test
    default void aReceiptFindsNothingWhereThereIsNothing() {
        accept(message(1).toInboxOf("henan-bureau").build());

        assertThat(journal().unfinished("shanxi-bureau", id(1))).isEmpty();
        assertThat(journal().unfinished("henan-bureau", id(2))).isEmpty();
    }

    @Test
    default void aReceiptMayBelongToEitherOfTwoSendersWhoUsedOneId() {
        accept(message(HEBI, 1).toInboxOf("henan-bureau").build());
        accept(message(1).toInboxOf("henan-bureau").build());
        inbox(0);

        assertThat(journal().unfinished("henan-bureau", id(1)))
                .extracting(delivery -> delivery.key().senderOrg(), Delivery::attempt)
                .containsExactly(tuple(HEBI, 1), tuple(CHANGZHI, 0));
    }

    @Test
    default void inboxPositionsHaveNoGapsUnderConcurrentWriters() {
        int each = 15;
        List<String> fetched = new ArrayList<>();
        together(i -> i == 0
                ? () -> fetchAll(each * (TOGETHER - 1), fetched)
                : () -> accept(i * 100, i * 100 + each - 1, n -> message(n)
                        .toInboxOf("henan-bureau")
                        .toInboxOf("shanxi-bureau")
                        .build()));

        assertThat(fetched).hasSize(each * (TOGETHER - 1)).doesNotHaveDuplicates();
    }
}
