package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.JournalFixture.delivered;
import static org.jieli.routes.journal.JournalFixture.ended;
import static org.jieli.routes.journal.JournalFixture.messageId;
import static org.jieli.routes.journal.JournalFixture.retry;
import static org.jieli.routes.journal.JournalFixture.together;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;

/** Who gets which delivery when: leases, order within a case, turns of partners. */
interface ClaimContract extends JournalFixture {

    @Test
    default void aClaimedDeliveryCarriesItsMessage() {
        Acceptance acceptance = message(1).urgent().to("hebi").build();
        accept(acceptance);

        Delivery delivery = claim(10, LATER).getFirst();

        assertThat(delivery)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Delivery(
                        0,
                        acceptance.message().key(),
                        MessageType.F1,
                        "hebi",
                        false,
                        true,
                        0,
                        1,
                        MORNING,
                        acceptance.message().interchange()));
        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
    }

    @Test
    default void nothingIsClaimedBeforeItIsDueNorFromAnInbox() {
        accept(message(1).to("hebi").toInboxOf("henan-bureau").build());

        assertThat(claim(10, MORNING.minusSeconds(1))).isEmpty();
        assertThat(claim(10, LATER)).extracting(Delivery::partner).containsExactly("hebi");
    }

    @Test
    default void urgentFirst() {
        accept(message(1).to("hebi").build());
        accept(message(2).urgent().receivedAt(MORNING.plusSeconds(1)).to("hebi").build());

        assertThat(claim(1, LATER)).extracting(JournalFixture::messageId).containsExactly(id(2));
        assertThat(claim(1, LATER)).extracting(JournalFixture::messageId).containsExactly(id(1));
    }

    @Test
    default void theOldestComesFirst() {
        IntStream.of(2, 1, 3)
                .forEach(i -> accept(
                        message(i).receivedAt(MORNING.plusSeconds(i)).to("hebi").build()));

        assertThat(claim(2, LATER)).extracting(JournalFixture::messageId).containsExactly(id(1), id(2));
    }

    @Test
    default void oneBigBacklogDoesNotStarveAnotherPartner() {
        accept(1, 60, i -> message(i).urgent().to("anyang").build());
        accept(61, 100, i -> message(i).to("anyang").build());
        accept(101, 102, i -> message(i).receivedAt(LATER).to("hebi").build());

        assertThat(claim(6, LATER)).filteredOn(d -> d.partner().equals("hebi")).hasSize(2);
    }

    @Test
    default void orderHoldsWithinOneCaseToOneReceiver() {
        accept(1, 3, i -> message(i).ofCase("A-1").to("hebi").build());

        Delivery first = onlyClaimed();
        assertThat(messageId(first)).isEqualTo(id(1));
        assertThat(claim(10, LATER)).isEmpty();

        journal().record(retry(first, LATER.plusSeconds(60)), List.of());
        assertThat(claim(10, LATER.plusSeconds(59))).isEmpty();

        Delivery again = onlyClaimed(LATER.plusSeconds(60));
        assertThat(messageId(again)).isEqualTo(id(1));
        journal().record(delivered(again), List.of());
        assertThat(messageId(onlyClaimed())).isEqualTo(id(2));
    }

    @Test
    default void aSecondMessageOfACaseIsSentAtOnceWhenTheFirstHasEnded() {
        accept(message(1).ofCase("A-1").to("hebi").build());
        journal().record(delivered(onlyClaimed()), List.of());

        accept(message(2).ofCase("A-1").to("hebi").build());

        assertThat(messageId(onlyClaimed())).isEqualTo(id(2));
    }

    @Test
    default void aRefusedOrParkedMessageDoesNotBlockTheNextOfItsCase() {
        accept(1, 3, i -> message(i).ofCase("A-1").to("hebi").build());

        journal().record(ended(onlyClaimed(), DeliveryState.PARKED), List.of());
        Delivery second = onlyClaimed();
        journal().record(ended(second, DeliveryState.REFUSED), List.of());

        assertThat(messageId(second)).isEqualTo(id(2));
        assertThat(messageId(onlyClaimed())).isEqualTo(id(3));
    }

    @Test
    default void anotherCaseNeverWaits() {
        accept(message(1).ofCase("A-1").to("hebi").build());
        accept(message(2).ofCase("A-2").to("hebi").build());
        accept(message(3).to("hebi").build());
        accept(message(4).to("hebi").build());

        assertThat(claim(10, LATER)).hasSize(4);
    }

    @Test
    default void oneCaseToTwoReceiversWaitsForNeither() {
        accept(
                1,
                2,
                i -> message(i).ofCase("A-1").to(i == 1 ? "hebi" : "anyang").build());

        assertThat(claim(10, LATER)).hasSize(2);
    }

    @Test
    default void orderHoldsWhileMessagesOfACaseComeInAndGoOut() {
        List<String> sent = new ArrayList<>();
        together(i -> i == 0
                ? () -> drain(40, sent)
                : () -> i == 1
                        ? accept(1, 40, n -> message(n).ofCase("A-1").to("hebi").build())
                        : accept(i * 100, i * 100 + 10, n -> message(n)
                                .ofCase("A-1")
                                .toInboxOf("bureau" + i)
                                .build()));

        assertThat(sent)
                .isEqualTo(IntStream.rangeClosed(1, 40)
                        .mapToObj(AcceptanceBuilder::id)
                        .toList());
    }

    @Test
    default void noMessageOfACaseIsLeftBehindWhenManyComeAtOnce() {
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        together(i -> i < 2
                ? () -> drain(60, sent)
                : () -> accept(
                        i * 100,
                        i * 100 + 9,
                        n -> message(n).ofCase("A-1").to("hebi").build()));

        assertThat(sent).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    default void anExpiredLeaseIsTakenOver() {
        accept(message(1).to("hebi").build());
        Delivery first = onlyClaimed();

        assertThat(claim(10, LATER.plus(LEASE).minusMillis(1))).isEmpty();
        Delivery second = onlyClaimed(LATER.plus(LEASE));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    default void twoNodesNeverGetTheSameDelivery() {
        accept(1, 100, i -> message(i).to("hebi").build());

        List<List<Delivery>> claims = together(i -> () -> claimAll("node" + i));

        assertThat(claims.stream().flatMap(List::stream).map(Delivery::id))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    default void releasedDeliveriesAreAsIfTheyHadNotBeenClaimed() {
        accept(message(1).to("hebi").build());
        accept(message(2).to("anyang").build());

        journal().release(claim(10, LATER));

        assertThat(journal().backlog()).containsEntry(DeliveryState.READY, 2L);
        assertThat(claim(10, LATER)).extracting(Delivery::attempt).containsExactly(1, 1);
    }

    @Test
    default void aReleasedDeliveryIsNotTakenFromTheNodeThatHasItNow() {
        accept(message(1).to("hebi").build());
        List<Delivery> slow = claim(10, LATER);
        onlyClaimed(LATER.plus(LEASE));

        journal().release(slow);

        assertThat(claim(10, LATER.plus(LEASE))).isEmpty();
    }

    @Test
    default void aDeliveryThatItsNodeSendsAtOnceIsClaimedByNobody() {
        Kept kept = accept(message(1)
                .sentAtOnce("hebi", new Lease("node", LATER.plus(LEASE)))
                .build());

        assertThat(claim(10, LATER)).isEmpty();
        assertThat(kept).isInstanceOfSatisfying(Kept.New.class, isNew -> {
            assertThat(isNew.leased())
                    .singleElement()
                    .returns(1, Delivery::attempt)
                    .returns("hebi", Delivery::partner);
            assertThat(journal().record(delivered(isNew.leased().getFirst()), List.of()))
                    .isTrue();
        });
        assertThat(claim(10, LATER.plus(LEASE))).isEmpty();
    }

    @Test
    default void aDeliveryThatItsNodeDidNotSendIsTakenOverWhenItsLeaseEnds() {
        accept(message(1).sentAtOnce("hebi", new Lease("node", LATER)).build());

        assertThat(onlyClaimed(LATER).attempt()).isEqualTo(2);
    }

    @Test
    default void nothingIsSentAtOnceBehindAnEarlierMessageOfItsCase() {
        Lease lease = new Lease("node", LATER.plus(LEASE));
        accept(message(1).ofCase("A-1").to("hebi").build());

        Kept second = accept(message(2).ofCase("A-1").sentAtOnce("hebi", lease).build());
        Kept elsewhere =
                accept(message(3).ofCase("A-1").sentAtOnce("anyang", lease).build());

        assertThat(second).isEqualTo(new Kept.New(List.of()));
        assertThat(elsewhere).isInstanceOfSatisfying(Kept.New.class, isNew -> assertThat(isNew.leased())
                .hasSize(1));
        Delivery first = onlyClaimed();
        assertThat(messageId(first)).isEqualTo(id(1));
        journal().record(delivered(first), List.of());
        assertThat(messageId(onlyClaimed())).isEqualTo(id(2));
    }

    @Test
    default void noPartnerGetsMoreThanItsRoom() {
        accept(1, 20, i -> message(i).to("hebi").build());
        accept(21, 25, i -> message(i).urgent().to("hebi").build());
        accept(26, 45, i -> message(i).to("anyang").build());
        accept(46, 50, i -> message(i).to("luliang").build());
        Room room = new Room(new Room.Share(3, 5), Map.of("luliang", Room.Share.NONE, "hebi", new Room.Share(2, 1)));

        List<Delivery> claimed = journal().claim("node", 50, LATER, LEASE, room);

        assertThat(claimed).extracting(Delivery::partner).containsOnly("hebi", "anyang");
        assertThat(claimed)
                .filteredOn(delivery -> delivery.partner().equals("anyang"))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(claimed)
                .filteredOn(delivery -> delivery.partner().equals("hebi"))
                .extracting(JournalFixture::messageId)
                .contains(id(21))
                .hasSizeLessThanOrEqualTo(3);
    }
}
