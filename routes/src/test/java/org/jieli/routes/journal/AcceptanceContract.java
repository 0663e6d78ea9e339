package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jieli.routes.journal.AcceptanceBuilder.HEBI;
import static org.jieli.routes.journal.AcceptanceBuilder.handover;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.opening;
import static org.jieli.routes.journal.JournalFixture.together;

import java.util.List;
import java.util.stream.IntStream;
import org.jieli.routes.journal.MessageLife.Event;
import org.junit.jupiter.api.Test;

/** Accepting a message: once, whole, or not at all. */
interface AcceptanceContract extends JournalFixture {

    @Test
    default void aMessageIsThereWithItsDeliveriesAfterAccept() {
        Acceptance acceptance = message(1).to("hebi").toInboxOf("henan-bureau").build();

        assertThat(accept(acceptance)).isEqualTo(new Kept.New(List.of()));

        MessageLife life = lifeOf(1);
        assertThat(life.message()).usingRecursiveComparison().isEqualTo(acceptance.message());
        assertThat(life.receipt()).usingRecursiveComparison().isEqualTo(acceptance.receipt());
        assertThat(life.deliveries())
                .extracting(MessageLife.Way::partner, MessageLife.Way::copy, MessageLife.Way::state)
                .containsExactlyInAnyOrder(
                        tuple("hebi", false, DeliveryState.READY), tuple("henan-bureau", true, DeliveryState.READY));
    }

    @Test
    default void theSameMessageTwiceGetsTheSameReceiptAndOneDelivery() {
        accept(message(1).to("hebi").build());

        Kept second = accept(message(1).to("hebi").receivedAt(LATER).build());

        assertThat(second)
                .usingRecursiveComparison()
                .isEqualTo(new Kept.Duplicate(message(1).build().receipt()));
        assertThat(claim(10, LATER)).hasSize(1);
        assertThat(lifeOf(1).events()).extracting(Event::kind).containsExactly("accepted", "duplicate");
    }

    @Test
    default void sameIdOtherContentIsToldApart() {
        accept(message(1).to("hebi").build());

        Kept second = accept(message(1).saying("another").to("hebi").build());

        assertThat(second).isEqualTo(new Kept.OtherContent());
        assertThat(claim(10, LATER)).hasSize(1);
    }

    @Test
    default void aCopyIsRecognisedBeforeAnyRuleIsChecked() {
        Acceptance acceptance = message(1).build();
        MessageKey key = acceptance.message().key();
        assertThat(journal().alreadyKept(key, "any")).isEmpty();

        accept(acceptance);

        assertThat(journal().alreadyKept(key, acceptance.message().rawDigest()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(new Kept.Duplicate(acceptance.receipt()));
        assertThat(journal().alreadyKept(key, "other")).contains(new Kept.OtherContent());
    }

    @Test
    default void aKeptMessageIsFoundByItsKey() {
        KeptMessage message = message(1).ofCase("A-1").build().message();
        assertThat(journal().message(message.key())).isEmpty();

        accept(message(1).ofCase("A-1").build());

        assertThat(journal().message(message.key()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @Test
    default void whatAMessageLeadsToIsKeptWithIt() {
        Acceptance withdraw = message(2).to("xunqin").build();

        assertThat(journal().accept(message(1).build(), List.of(withdraw))).isEqualTo(new Kept.New(List.of()));

        assertThat(onlyClaimed().partner()).isEqualTo("xunqin");
    }

    @Test
    default void aCopyLeadsToNothing() {
        accept(message(1).build());

        assertThat(journal().accept(message(1).build(), List.of(message(2).build())))
                .isInstanceOf(Kept.Duplicate.class);
        assertNothingIsKeptOf(2);
    }

    @Test
    default void aMessageWithAStaleFollowUpIsStale() {
        Acceptance good = message(2).to("changzhi").build();
        Acceptance stale = message(3).step(7, handover("J1", "ESCALATED", 8)).build();

        assertThat(journal().accept(opening(1).build(), List.of(good, stale))).isEqualTo(new Kept.Stale());

        IntStream.rangeClosed(1, 3).forEach(this::assertNothingIsKeptOf);
        assertThat(journal().conversation("J1")).isEmpty();
    }

    @Test
    default void aFollowUpMayStepFurtherThanItsMessage() {
        Acceptance next = message(2).step(1, handover("J1", "ESCALATED", 2)).build();

        assertThat(journal().accept(opening(1).build(), List.of(next))).isEqualTo(new Kept.New(List.of()));

        assertThat(journal().conversation("J1")).map(Conversation::version).contains(2);
    }

    @Test
    default void twoSendersMayUseTheSameMessageId() {
        accept(message(1).build());

        assertThat(journal().alreadyKept(new MessageKey(HEBI, id(1)), "any")).isEmpty();
    }

    @Test
    default void concurrentCopiesHaveOneEffect() {
        List<Kept> kept = together(i -> () -> accept(opening(1).to("hebi").build()));

        assertThat(kept).filteredOn(Kept.New.class::isInstance).hasSize(1);
        assertThat(kept).filteredOn(Kept.Duplicate.class::isInstance).hasSize(TOGETHER - 1);
        assertThat(claim(10, LATER)).hasSize(1);
    }
}
