package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jieli.routes.journal.AcceptanceBuilder.CHANGZHI;
import static org.jieli.routes.journal.AcceptanceBuilder.HEBI;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.handover;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.AcceptanceBuilder.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jieli.routes.journal.MessageLife.Event;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Journal} promises. Each implementation inherits these tests; {@link #journal} is empty at the start of each. */
@Timeout(60)
public abstract class JournalContract {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant LATER = MORNING.plus(Duration.ofHours(1));
    private static final int TOGETHER = 8;

    /** The journal under test: always the same one within a test. */
    protected abstract Journal journal();

    /** A message of Changzhi that was sent back. */
    protected static Refusal refusal() {
        Problem problem = Problem.error(ProblemCode.E203, new Place("/person/doc_no", 7, 13));
        return new Refusal("changzhi", id(1), MORNING, wire("{\"broken\":"), List.of(problem));
    }

    // Acceptance

    @Test
    void aMessageIsThereWithItsDeliveriesAfterAccept() {
        Acceptance acceptance = message(1).to("hebi").toInboxOf("henan-bureau").build();

        assertThat(accept(acceptance)).isEqualTo(new Kept.New());

        MessageLife life = lifeOf(1);
        assertThat(life.message()).usingRecursiveComparison().isEqualTo(acceptance.message());
        assertThat(life.receipt()).usingRecursiveComparison().isEqualTo(acceptance.receipt());
        assertThat(life.deliveries())
                .extracting(MessageLife.Way::partner, MessageLife.Way::copy, MessageLife.Way::state)
                .containsExactlyInAnyOrder(
                        tuple("hebi", false, DeliveryState.READY), tuple("henan-bureau", true, DeliveryState.READY));
    }

    @Test
    void theSameMessageTwiceGetsTheSameReceiptAndOneDelivery() {
        accept(message(1).to("hebi").build());

        Kept second = accept(message(1).to("hebi").receivedAt(LATER).build());

        assertThat(second)
                .usingRecursiveComparison()
                .isEqualTo(new Kept.Duplicate(message(1).build().receipt()));
        assertThat(claim(10, LATER)).hasSize(1);
        assertThat(lifeOf(1).events()).extracting(Event::kind).containsExactly("accepted", "duplicate");
    }

    @Test
    void sameIdOtherContentIsToldApart() {
        accept(message(1).to("hebi").build());

        Kept second = accept(message(1).saying("another").to("hebi").build());

        assertThat(second).isEqualTo(new Kept.OtherContent());
        assertThat(claim(10, LATER)).hasSize(1);
    }

    @Test
    void aCopyIsRecognisedBeforeAnyRuleIsChecked() {
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
    void aKeptMessageIsFoundByItsKey() {
        KeptMessage message = message(1).ofCase("A-1").build().message();
        assertThat(journal().message(message.key())).isEmpty();

        accept(message(1).ofCase("A-1").build());

        assertThat(journal().message(message.key()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @Test
    void whatAMessageLeadsToIsKeptWithIt() {
        Acceptance withdraw = message(2).to("xunqin").build();

        assertThat(journal().accept(message(1).build(), List.of(withdraw))).isEqualTo(new Kept.New());

        assertThat(onlyClaimed().partner()).isEqualTo("xunqin");
    }

    @Test
    void aCopyLeadsToNothing() {
        accept(message(1).build());

        assertThat(journal().accept(message(1).build(), List.of(message(2).build())))
                .isInstanceOf(Kept.Duplicate.class);
        assertNothingIsKeptOf(2);
    }

    @Test
    void aMessageWithAStaleFollowUpIsStale() {
        Acceptance good = message(2).to("changzhi").build();
        Acceptance stale = message(3).step(7, handover("J1", "ESCALATED", 8)).build();

        assertThat(journal().accept(opening(1).build(), List.of(good, stale))).isEqualTo(new Kept.Stale());

        IntStream.rangeClosed(1, 3).forEach(this::assertNothingIsKeptOf);
        assertThat(journal().conversation("J1")).isEmpty();
    }

    @Test
    void aFollowUpMayStepFurtherThanItsMessage() {
        Acceptance next = message(2).step(1, handover("J1", "ESCALATED", 2)).build();

        assertThat(journal().accept(opening(1).build(), List.of(next))).isEqualTo(new Kept.New());

        assertThat(journal().conversation("J1")).map(Conversation::version).contains(2);
    }

    @Test
    void twoSendersMayUseTheSameMessageId() {
        accept(message(1).build());

        assertThat(journal().alreadyKept(new MessageKey(HEBI, id(1)), "any")).isEmpty();
    }

    @Test
    void concurrentCopiesHaveOneEffect() {
        List<Kept> kept = together(i -> () -> accept(opening(1).to("hebi").build()));

        assertThat(kept).filteredOn(Kept.New.class::isInstance).hasSize(1);
        assertThat(kept).filteredOn(Kept.Duplicate.class::isInstance).hasSize(TOGETHER - 1);
        assertThat(claim(10, LATER)).hasSize(1);
    }

    // Conversations and custody

    @Test
    void aConversationIsAsItsLastStepLeftIt() {
        assertThat(journal().conversation("J1")).isEmpty();

        accept(opening(1).build());
        accept(message(2).step(1, handover("J1", "ACCEPTED", 2)).build());

        assertThat(journal().conversation("J1")).contains(handover("J1", "ACCEPTED", 2));
    }

    @Test
    void aStaleStepKeepsNothing() {
        accept(opening(1).build());

        Kept kept = accept(message(2)
                .step(0, handover("J2", "PROPOSED", 1))
                .step(2, handover("J1", "DEPARTED", 3))
                .moves("A-1", null, CHANGZHI)
                .starts("D-13", "J2", MORNING)
                .to("hebi")
                .build());

        assertThat(kept).isEqualTo(new Kept.Stale());
        assertNothingIsKeptOf(2);
        assertThat(journal().conversation("J1")).contains(handover("J1", "PROPOSED", 1));
        assertThat(journal().conversation("J2")).isEmpty();
        assertThat(journal().custody("A-1")).isEmpty();
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void aConversationIsOpenedOnce() {
        accept(opening(1).build());

        assertThat(accept(opening(2).build())).isEqualTo(new Kept.Stale());
        assertNothingIsKeptOf(2);
    }

    @Test
    void ofManyConcurrentStepsFromOneVersionOneIsMade() {
        accept(opening(1).build());

        List<Kept> kept = together(i -> () ->
                accept(message(10 + i).step(1, handover("J1", "STATE" + i, 2)).build()));

        assertThat(kept).filteredOn(Kept.New.class::isInstance).hasSize(1);
        assertThat(kept).filteredOn(Kept.Stale.class::isInstance).hasSize(TOGETHER - 1);
        assertThat(journal().conversation("J1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void custodyIsOpenedAndMoves() {
        assertThat(journal().custody("A-1")).isEmpty();

        accept(message(1).moves("A-1", null, CHANGZHI).build());
        assertThat(journal().custody("A-1")).contains(new Custody("A-1", CHANGZHI, MORNING));

        accept(message(2).receivedAt(LATER).moves("A-1", CHANGZHI, HEBI).build());
        assertThat(journal().custody("A-1")).contains(new Custody("A-1", HEBI, LATER));
    }

    @Test
    void custodyMovesOnlyFromTheOneWhoHasIt() {
        accept(message(1).moves("A-1", null, CHANGZHI).build());

        assertThat(accept(message(2).moves("A-1", HEBI, CHANGZHI).build())).isEqualTo(new Kept.Stale());
        assertThat(accept(message(3).moves("A-1", null, HEBI).build())).isEqualTo(new Kept.Stale());
        assertThat(accept(message(4).moves("A-2", CHANGZHI, HEBI).build())).isEqualTo(new Kept.Stale());
        assertThat(journal().custody("A-1")).contains(new Custody("A-1", CHANGZHI, MORNING));
        assertThat(journal().custody("A-2")).isEmpty();
        assertNothingIsKeptOf(2);
    }

    @Test
    void custodyNeverHasTwoOwnersUnderConcurrentMoves() {
        accept(message(1).moves("A-1", null, CHANGZHI).build());

        List<Kept> kept = together(i -> () ->
                accept(message(10 + i).moves("A-1", CHANGZHI, "station" + i).build()));

        assertThat(kept).filteredOn(Kept.New.class::isInstance).hasSize(1);
        String winner = "station" + kept.indexOf(new Kept.New());
        assertThat(journal().custody("A-1")).map(Custody::org).contains(winner);
    }

    // Claiming

    @Test
    void aClaimedDeliveryCarriesItsMessage() {
        Acceptance acceptance = message(1).to("hebi").build();
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
                        0,
                        1,
                        MORNING,
                        acceptance.message().interchange()));
        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
    }

    @Test
    void nothingIsClaimedBeforeItIsDueNorFromAnInbox() {
        accept(message(1).to("hebi").toInboxOf("henan-bureau").build());

        assertThat(claim(10, MORNING.minusSeconds(1))).isEmpty();
        assertThat(claim(10, LATER)).extracting(Delivery::partner).containsExactly("hebi");
    }

    @Test
    void urgentFirst() {
        accept(message(1).to("hebi").build());
        accept(message(2).urgent().receivedAt(MORNING.plusSeconds(1)).to("hebi").build());

        assertThat(claim(1, LATER)).extracting(JournalContract::messageId).containsExactly(id(2));
        assertThat(claim(1, LATER)).extracting(JournalContract::messageId).containsExactly(id(1));
    }

    @Test
    void theOldestComesFirst() {
        IntStream.of(2, 1, 3)
                .forEach(i -> accept(
                        message(i).receivedAt(MORNING.plusSeconds(i)).to("hebi").build()));

        assertThat(claim(2, LATER)).extracting(JournalContract::messageId).containsExactly(id(1), id(2));
    }

    @Test
    void oneBigBacklogDoesNotStarveAnotherPartner() {
        accept(1, 60, i -> message(i).urgent().to("anyang").build());
        accept(61, 100, i -> message(i).to("anyang").build());
        accept(101, 102, i -> message(i).receivedAt(LATER).to("hebi").build());

        assertThat(claim(6, LATER)).filteredOn(d -> d.partner().equals("hebi")).hasSize(2);
    }

    @Test
    void orderHoldsWithinOneCaseToOneReceiver() {
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
    void aSecondMessageOfACaseIsSentAtOnceWhenTheFirstHasEnded() {
        accept(message(1).ofCase("A-1").to("hebi").build());
        journal().record(delivered(onlyClaimed()), List.of());

        accept(message(2).ofCase("A-1").to("hebi").build());

        assertThat(messageId(onlyClaimed())).isEqualTo(id(2));
    }

    @Test
    void aRefusedOrParkedMessageDoesNotBlockTheNextOfItsCase() {
        accept(1, 3, i -> message(i).ofCase("A-1").to("hebi").build());

        journal().record(ended(onlyClaimed(), DeliveryState.PARKED), List.of());
        Delivery second = onlyClaimed();
        journal().record(ended(second, DeliveryState.REFUSED), List.of());

        assertThat(messageId(second)).isEqualTo(id(2));
        assertThat(messageId(onlyClaimed())).isEqualTo(id(3));
    }

    @Test
    void anotherCaseNeverWaits() {
        accept(message(1).ofCase("A-1").to("hebi").build());
        accept(message(2).ofCase("A-2").to("hebi").build());
        accept(message(3).to("hebi").build());
        accept(message(4).to("hebi").build());

        assertThat(claim(10, LATER)).hasSize(4);
    }

    @Test
    void oneCaseToTwoReceiversWaitsForNeither() {
        accept(
                1,
                2,
                i -> message(i).ofCase("A-1").to(i == 1 ? "hebi" : "anyang").build());

        assertThat(claim(10, LATER)).hasSize(2);
    }

    @Test
    void orderHoldsWhileMessagesOfACaseComeInAndGoOut() {
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
    void anExpiredLeaseIsTakenOver() {
        accept(message(1).to("hebi").build());
        Delivery first = onlyClaimed();

        assertThat(claim(10, LATER.plus(LEASE).minusMillis(1))).isEmpty();
        Delivery second = onlyClaimed(LATER.plus(LEASE));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void twoNodesNeverGetTheSameDelivery() {
        accept(1, 100, i -> message(i).to("hebi").build());

        List<List<Delivery>> claims = together(i -> () -> claimAll("node" + i));

        assertThat(claims.stream().flatMap(List::stream).map(Delivery::id))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void releasedDeliveriesAreAsIfTheyHadNotBeenClaimed() {
        accept(message(1).to("hebi").build());
        accept(message(2).to("anyang").build());

        journal().release(claim(10, LATER));

        assertThat(journal().backlog()).containsEntry(DeliveryState.READY, 2L);
        assertThat(claim(10, LATER)).extracting(Delivery::attempt).containsExactly(1, 1);
    }

    @Test
    void aReleasedDeliveryIsNotTakenFromTheNodeThatHasItNow() {
        accept(message(1).to("hebi").build());
        List<Delivery> slow = claim(10, LATER);
        onlyClaimed(LATER.plus(LEASE));

        journal().release(slow);

        assertThat(claim(10, LATER.plus(LEASE))).isEmpty();
    }

    // Outcomes

    @Test
    void aDeliveredMessageIsNotSentAgain() {
        accept(message(1).to("hebi").build());

        assertThat(journal().record(delivered(onlyClaimed()), List.of())).isTrue();

        assertThat(claim(10, LATER.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(journal().backlog())
                .allSatisfy((state, number) -> assertThat(number).isZero());
    }

    @Test
    void aDeliveryIsTriedAgainAtItsNextTime() {
        accept(message(1).to("hebi").build());
        Instant next = LATER.plusSeconds(90);

        journal().record(retry(onlyClaimed(), next), List.of());

        assertThat(lifeOf(1).deliveries().getFirst().nextAt()).isEqualTo(next);
        assertThat(claim(10, next.minusMillis(1))).isEmpty();
        assertThat(onlyClaimed(next).attempt()).isEqualTo(2);
    }

    @Test
    void aLateOutcomeOfAnEndedDeliveryChangesNothing() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();
        journal().record(delivered(delivery), List.of());

        boolean counted = journal()
                .record(
                        ended(delivery, DeliveryState.REFUSED),
                        List.of(message(2).build()));

        assertThat(counted).isFalse();
        assertNothingIsKeptOf(2);
        MessageLife.Way way = lifeOf(1).deliveries().getFirst();
        assertThat(way.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(way.attempts()).hasSize(1);
        assertThat(lifeOf(1).events()).extracting(Event::kind).containsExactly("accepted", "delivered", "late");
    }

    @Test
    void anOutcomeOfAnOlderAttemptChangesNothing() {
        accept(message(1).to("hebi").build());
        Delivery slow = onlyClaimed();
        onlyClaimed(LATER.plus(LEASE));

        assertThat(journal().record(ended(slow, DeliveryState.PARKED), List.of()))
                .isFalse();

        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
    }

    @Test
    void anAnswerThatComesAfterTheTimeoutStillCounts() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();
        journal().record(outcome(delivery, DeliveryState.UNKNOWN, LATER.plusSeconds(60), "timeout"), List.of());

        assertThat(journal().record(delivered(delivery), List.of())).isTrue();

        MessageLife.Way way = lifeOf(1).deliveries().getFirst();
        assertThat(way.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(way.attempts())
                .extracting(Outcome::state)
                .containsExactly(DeliveryState.UNKNOWN, DeliveryState.DELIVERED);
    }

    @Test
    void concurrentOutcomesOfOneAttemptCountOnce() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();

        List<Boolean> counted = together(i -> () -> journal().record(delivered(delivery), List.of()));

        assertThat(counted).filteredOn(yes -> yes).hasSize(1);
    }

    @Test
    void whatAnOutcomeLeadsToIsKeptWithIt() {
        accept(message(1).to("hebi").build());
        Delivery delivery = onlyClaimed();

        journal()
                .record(
                        ended(delivery, DeliveryState.REFUSED),
                        List.of(message(2).to("changzhi").build()));

        assertThat(onlyClaimed().partner()).isEqualTo("changzhi");
    }

    @Test
    void aFollowUpThatIsKeptAlreadyIsPassedOver() {
        accept(message(1).to("hebi").build());
        accept(message(2).build());

        boolean counted = journal()
                .record(
                        delivered(onlyClaimed()),
                        List.of(message(2).to("changzhi").build()));

        assertThat(counted).isTrue();
        assertThat(claim(10, LATER)).isEmpty();
    }

    @Test
    void aStaleFollowUpKeepsNothing() {
        accept(opening(1).to("hebi").build());
        Delivery delivery = onlyClaimed();
        Acceptance good = message(2).to("changzhi").build();
        Acceptance stale = message(3).step(7, handover("J1", "ESCALATED", 8)).build();

        assertThatThrownBy(() -> journal().record(delivered(delivery), List.of(good, stale)))
                .isInstanceOf(JournalException.class);

        assertNothingIsKeptOf(2);
        assertNothingIsKeptOf(3);
        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
    }

    // Inboxes

    @Test
    void anInboxGivesMessagesInTheOrderInWhichTheyWereKept() {
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
    void fetchingCountsAsAnAttempt() {
        accept(message(1).toInboxOf("henan-bureau").build());

        assertThat(inbox(0)).map(Delivery::attempt).contains(1);
        assertThat(inbox(0)).map(Delivery::attempt).contains(2);

        assertThat(lifeOf(1).deliveries().getFirst().state()).isEqualTo(DeliveryState.IN_FLIGHT);
        assertThat(lifeOf(1).events()).extracting(Event::kind).containsExactly("accepted", "fetched", "fetched");
    }

    @Test
    void aReceiptEndsAFetchedDelivery() {
        accept(1, 2, i -> message(i).ofCase("A-1").toInboxOf("henan-bureau").build());
        Delivery fetched = inbox(0).orElseThrow();

        Delivery answered = journal().unfinished("henan-bureau", id(1)).orElseThrow();
        assertThat(answered).usingRecursiveComparison().isEqualTo(fetched);
        journal().record(delivered(answered), List.of());

        assertThat(journal().unfinished("henan-bureau", id(1))).isEmpty();
        assertThat(messageId(inbox(0).orElseThrow())).isEqualTo(id(2));
    }

    @Test
    void aReceiptFindsNothingWhereThereIsNothing() {
        accept(message(1).toInboxOf("henan-bureau").build());

        assertThat(journal().unfinished("shanxi-bureau", id(1))).isEmpty();
        assertThat(journal().unfinished("henan-bureau", id(2))).isEmpty();
    }

    @Test
    void inboxPositionsHaveNoGapsUnderConcurrentWriters() {
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

    // Deadlines

    @Test
    void aDeadlineIsDueAtItsTime() {
        accept(message(1).starts("D-13", "J1", LATER).build());

        assertThat(due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Deadline(0, "D-13", "J1", LATER));
    }

    @Test
    void aDeadlineFiresOnceThoughTwoNodesAsk() {
        accept(1, 20, i -> message(i).starts("D-13", "J" + i, MORNING).build());

        List<List<Deadline>> due = together(i -> () -> due(LATER));

        assertThat(due.stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aDeadlineWhoseNodeDiedIsGivenToAnother() {
        accept(message(1).starts("D-13", "J1", MORNING).build());
        List<Deadline> first = due(LATER);

        assertThat(due(LATER.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(due(LATER.plus(LEASE))).isEqualTo(first);
    }

    @Test
    void aDeadlineThatFiredIsOver() {
        accept(message(1).starts("D-13", "J1", MORNING).build());
        Deadline deadline = due(LATER).getFirst();

        assertThat(accept(message(2).fires(deadline).build())).isEqualTo(new Kept.New());

        assertThat(due(LATER.plus(LEASE))).isEmpty();
        assertThat(accept(message(3).fires(deadline).build())).isEqualTo(new Kept.Stale());
        assertNothingIsKeptOf(3);
    }

    @Test
    void aSettledDeadlineNeverFires() {
        accept(message(1)
                .starts("D-13", "J1", MORNING)
                .starts("D-13", "J2", MORNING)
                .starts("D-14", "J1", MORNING)
                .build());
        Deadline settled = due(LATER).stream()
                .filter(deadline ->
                        deadline.kind().equals("D-13") && deadline.key().equals("J1"))
                .findFirst()
                .orElseThrow();

        accept(message(2).settles("D-13", "J1").settles("D-99", "J1").build());

        assertThat(due(LATER.plus(LEASE)))
                .extracting(Deadline::kind, Deadline::key)
                .containsExactlyInAnyOrder(tuple("D-13", "J2"), tuple("D-14", "J1"));
        assertThat(accept(message(3).fires(settled).build())).isEqualTo(new Kept.Stale());
    }

    @Test
    void aDeadlineThatIsStartedAgainReplacesTheFormer() {
        accept(message(1).starts("D-16", "J1", MORNING).build());
        Deadline former = due(LATER).getFirst();

        accept(message(2).starts("D-16", "J1", LATER.plus(LEASE)).build());

        assertThat(accept(message(3).fires(former).build())).isEqualTo(new Kept.Stale());
        assertThat(due(LATER.plus(LEASE))).extracting(Deadline::dueAt).containsExactly(LATER.plus(LEASE));
    }

    @Test
    void theEarliestDeadlineComesFirst() {
        IntStream.of(2, 1, 3)
                .forEach(i -> accept(message(i)
                        .starts("D-13", "J" + i, MORNING.plusSeconds(i))
                        .build()));

        assertThat(journal().dueDeadlines("node", 2, LATER, LEASE))
                .extracting(Deadline::key)
                .containsExactly("J1", "J2");
    }

    // Lives

    @Test
    void lifeTellsEveryAttemptAndAnswer() {
        accept(opening(1).moves("A-1", null, CHANGZHI).to("hebi").build());
        Outcome first = retry(onlyClaimed(), LATER);
        journal().record(first, List.of());
        Outcome second = delivered(onlyClaimed());
        journal().record(second, List.of());

        MessageLife life = lifeOf(1);
        assertThat(life.deliveries().getFirst().attempts())
                .usingRecursiveComparison()
                .isEqualTo(List.of(first, second));
        assertThat(life.events())
                .extracting(Event::kind)
                .containsExactly("accepted", "step", "custody", "retry", "delivered");
        assertThat(life.events().get(3).detail()).isEqualTo("hebi, attempt 1, connect");
    }

    @Test
    void onlySenderReceiversAndTheGatewayKnowAMessage() {
        accept(message(1).to("hebi").toInboxOf("henan-bureau").build());

        assertThat(List.of("changzhi", "hebi", "henan-bureau", "jieli"))
                .allSatisfy(
                        partner -> assertThat(journal().lives(id(1), partner)).hasSize(1));
        assertThat(journal().lives(id(1), "anyang")).isEmpty();
        assertThat(journal().lives(id(2), "jieli")).isEmpty();
    }

    @Test
    void theBacklogCountsWhatHasNotEndedByState() {
        accept(
                1,
                3,
                i -> message(i).receivedAt(MORNING.plusSeconds(i)).to("hebi").build());
        claim(1, LATER);
        journal().record(retry(claim(1, LATER).getFirst(), LATER), List.of());

        assertThat(journal().backlog())
                .isEqualTo(Map.of(
                        DeliveryState.READY, 1L,
                        DeliveryState.IN_FLIGHT, 1L,
                        DeliveryState.RETRY, 1L,
                        DeliveryState.UNKNOWN, 0L));
    }

    @Test
    void everyRefusalHasANumberOfItsOwn() {
        assertThat(journal().refuse(refusal()))
                .isPositive()
                .isNotEqualTo(journal().refuse(refusal()));
        Refusal unreadable = new Refusal("changzhi", null, MORNING, wire("?"), List.of());
        assertThat(journal().refuse(unreadable)).isPositive();
    }

    private static AcceptanceBuilder opening(int number) {
        return message(number).step(0, handover("J1", "PROPOSED", 1));
    }

    private Kept accept(Acceptance acceptance) {
        return journal().accept(acceptance, List.of());
    }

    private int accept(int from, int to, IntFunction<Acceptance> maker) {
        IntStream.rangeClosed(from, to)
                .forEach(i -> assertThat(accept(maker.apply(i))).isEqualTo(new Kept.New()));
        return to;
    }

    private List<Delivery> claim(int max, Instant now) {
        return journal().claim("node", max, now, LEASE);
    }

    private List<Delivery> claimAll(String node) {
        List<Delivery> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.addAll(journal().claim(node, 7, LATER, LEASE));
        }
        return all;
    }

    private Delivery onlyClaimed() {
        return onlyClaimed(LATER);
    }

    private Delivery onlyClaimed(Instant now) {
        List<Delivery> claimed = claim(10, now);
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    private int drain(int number, List<String> sent) {
        while (sent.size() < number) {
            claim(5, LATER).forEach(delivery -> {
                sent.add(messageId(delivery));
                journal().record(delivered(delivery), List.of());
            });
        }
        return number;
    }

    private int fetchAll(int number, List<String> fetched) {
        while (fetched.size() < number) {
            inbox(fetched.size()).ifPresent(delivery -> {
                assertThat(delivery.position()).isEqualTo(fetched.size() + 1L);
                fetched.add(messageId(delivery));
            });
        }
        return number;
    }

    private Optional<Delivery> inbox(long after) {
        return journal().inbox("henan-bureau", after, LATER);
    }

    private List<Deadline> due(Instant now) {
        return journal().dueDeadlines("node", 100, now, LEASE);
    }

    private MessageLife lifeOf(int number) {
        List<MessageLife> lives = journal().lives(id(number), "jieli");
        assertThat(lives).hasSize(1);
        return lives.getFirst();
    }

    private void assertNothingIsKeptOf(int number) {
        assertThat(journal().lives(id(number), "jieli")).isEmpty();
        assertThat(claim(100, LATER).stream().map(JournalContract::messageId)).doesNotContain(id(number));
    }

    private static String messageId(Delivery delivery) {
        return delivery.key().messageId();
    }

    private static Outcome delivered(Delivery delivery) {
        return ended(delivery, DeliveryState.DELIVERED);
    }

    private static Outcome ended(Delivery delivery, DeliveryState state) {
        return outcome(delivery, state, null, null);
    }

    private static Outcome retry(Delivery delivery, Instant nextAt) {
        return outcome(delivery, DeliveryState.RETRY, nextAt, "connect");
    }

    private static Outcome outcome(Delivery delivery, DeliveryState state, Instant nextAt, String cause) {
        return new Outcome(
                delivery.id(),
                delivery.attempt(),
                state,
                LATER,
                nextAt,
                cause,
                wire("sent " + delivery.attempt()),
                cause == null ? wire("answer") : null,
                List.of(AcceptanceBuilder.warning()));
    }

    private static <T> List<T> together(IntFunction<Callable<T>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            List<Callable<T>> tasks =
                    IntStream.range(0, TOGETHER).mapToObj(work).toList();
            return threads.invokeAll(tasks).stream()
                    .map(JournalContract::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError("One of the concurrent calls failed", e);
        }
    }
}
