package org.jieli.routes.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jieli.mappings.Row;
import org.jieli.mappings.RowReceipt;
import org.jieli.mappings.Wire;
import org.jieli.routes.Cast;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Arrival;
import org.jieli.routes.intake.Incoming;
import org.jieli.routes.journal.JournalException;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class RowIntakeTest {

    private static final Wire NOTHING = new Wire(new byte[0], "");

    private final AtomicBoolean running = new AtomicBoolean(true);

    @Test
    void rowsOfOneCaseGoInTheirOrderOneAfterTheOther() {
        Map<String, List<Integer>> orders = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
        AtomicInteger most = new AtomicInteger();

        take(200, i -> message("case " + i % 3, i), arrival -> {
            Message message = ((Incoming) arrival).reading().message().orElseThrow();
            String caseNo = message.getEnvelope().getCaseNo();
            most.accumulateAndGet(
                    atOnce.computeIfAbsent(caseNo, any -> new AtomicInteger()).incrementAndGet(), Math::max);
            orders.computeIfAbsent(caseNo, any -> Collections.synchronizedList(new ArrayList<>()))
                    .add(Integer.valueOf(message.getEnvelope().getMessageId()));
            atOnce.get(caseNo).decrementAndGet();
            return answer(arrival);
        });

        assertThat(most).hasValue(1);
        assertThat(orders).hasSize(3);
        assertThat(orders.values()).allSatisfy(order -> assertThat(order).isSorted());
    }

    @Test
    void rowsOfOtherCasesGoTogetherSoThatTheyShareCommits() {
        CountDownLatch together = new CountDownLatch(RowIntake.WINDOW);

        Tally tally = take(RowIntake.WINDOW, i -> message("case " + i, i), arrival -> {
            together.countDown();
            try {
                assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answer(arrival);
        });

        assertThat(tally).isEqualTo(new Tally(true, RowIntake.WINDOW, 0));
    }

    @Test
    void receiptsComeInTheOrderOfTheRowsWithBrokenOnesBetween() {
        List<RowReceipt> receipts = new ArrayList<>();
        Iterator<Row> rows = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> i % 7 == 0
                        ? Row.broken(i, i + 1, Problem.error(ProblemCode.E103, Place.WHOLE))
                        : Row.of(i, i + 1, 1, message("case " + i, i)))
                .iterator();

        Tally tally = intake(RowIntakeTest::answer).take(rows, receipts::add);

        assertThat(receipts)
                .extracting(RowReceipt::row)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(receipts.get(6).acknowledgement()).isEqualTo(Acknowledgement.AE);
        assertThat(tally).isEqualTo(new Tally(true, 43, 7));
    }

    @Test
    void tenThousandRowsOfTwoHundredKilobytesNeverAreMoreThanAWindowInMemory() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Row> rows = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> {
                    most.accumulateAndGet(read.incrementAndGet() - told.get(), Math::max);
                    return Row.of(i, i + 1, 1, new Wire(new byte[200_000], ""));
                })
                .iterator();

        Tally tally = intake(RowIntakeTest::answer).take(rows, receipt -> told.incrementAndGet());

        assertThat(tally.accepted()).isEqualTo(10_000);
        assertThat(most.get()).isLessThanOrEqualTo(RowIntake.WINDOW + 1);
    }

    @Test
    void anIntakeThatFailsEndsTheFileWhenNothingIsUnderWayAnyMore() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();

        assertThatThrownBy(() -> take(1000, i -> message("case " + i, i), arrival -> {
                    underWay.incrementAndGet();
                    try {
                        if (calls.incrementAndGet() > 20) {
                            throw new JournalException("gone", null);
                        }
                        return answer(arrival);
                    } finally {
                        underWay.decrementAndGet();
                    }
                }))
                .isInstanceOf(JournalException.class);

        assertThat(underWay).hasValue(0);
        assertThat(calls.get()).isLessThan(100);
    }

    @Test
    void aNodeThatStopsLeavesTheRestForLater() {
        assertThatThrownBy(() -> take(1000, i -> message("case " + i, i), arrival -> {
                    running.set(false);
                    return answer(arrival);
                }))
                .isInstanceOf(StoppedException.class);
    }

    private Tally take(int number, IntFunction<Wire> wire, Function<Arrival, Answer> intake) {
        return intake(intake)
                .take(
                        IntStream.rangeClosed(1, number)
                                .mapToObj(i -> Row.of(i, i + 1, 1, wire.apply(i)))
                                .iterator(),
                        receipt -> {});
    }

    private RowIntake intake(Function<Arrival, Answer> intake) {
        return new RowIntake(Cast.CHANGZHI, intake, InstantSource.system(), running::get);
    }

    private static Answer answer(Arrival arrival) {
        return new Answer(Acknowledgement.AA, Optional.empty(), NOTHING, List.of());
    }

    private static Wire message(String caseNo, int id) {
        Message message = Samples.message(MessageType.A1);
        message.getEnvelope().setCaseNo(caseNo);
        message.getEnvelope().setMessageId(String.valueOf(id));
        return new Wire(Messages.encode(message), "application/xml");
    }
}
