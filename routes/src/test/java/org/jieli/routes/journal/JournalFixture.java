package org.jieli.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.handover;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.AcceptanceBuilder.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** What the parts of the {@link JournalContract} have in common. */
interface JournalFixture {

    Duration LEASE = Duration.ofMinutes(1);
    Instant LATER = MORNING.plus(Duration.ofHours(1));
    int TOGETHER = 8;

    /** The journal under test: empty at the start of each test, and always the same one within it. */
    Journal journal();

    /** A message of Changzhi that was sent back. */
    static Refusal refusal() {
        Problem problem = Problem.error(ProblemCode.E203, new Place("/person/doc_no", 7, 13));
        return new Refusal("changzhi", id(1), MORNING, wire("{\"broken\":"), List.of(problem));
    }

    static AcceptanceBuilder opening(int number) {
        return message(number).step(0, handover("J1", "PROPOSED", 1));
    }

    default Kept accept(Acceptance acceptance) {
        return journal().accept(acceptance, List.of());
    }

    default int accept(int from, int to, IntFunction<Acceptance> maker) {
        IntStream.rangeClosed(from, to)
                .forEach(i -> assertThat(accept(maker.apply(i))).isEqualTo(new Kept.New(List.of())));
        return to;
    }

    default List<Delivery> claim(int max, Instant now) {
        return journal().claim("node", max, now, LEASE, Room.unlimited());
    }

    default List<Delivery> claimAll(String node) {
        List<Delivery> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.addAll(journal().claim(node, 7, LATER, LEASE, Room.unlimited()));
        }
        return all;
    }

    default Delivery onlyClaimed() {
        return onlyClaimed(LATER);
    }

    default Delivery onlyClaimed(Instant now) {
        List<Delivery> claimed = claim(10, now);
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    default int drain(int number, List<String> sent) {
        while (sent.size() < number && !Thread.currentThread().isInterrupted()) {
            claim(5, LATER).forEach(delivery -> {
                sent.add(messageId(delivery));
                journal().record(delivered(delivery), List.of());
            });
        }
        return number;
    }

    default int fetchAll(int number, List<String> fetched) {
        while (fetched.size() < number && !Thread.currentThread().isInterrupted()) {
            inbox(fetched.size()).ifPresent(delivery -> {
                assertThat(delivery.position()).isEqualTo(fetched.size() + 1L);
                fetched.add(messageId(delivery));
            });
        }
        return number;
    }

    default Optional<Delivery> inbox(long after) {
        return journal().inbox("henan-bureau", after, LATER);
    }

    default List<Deadline> due(Instant now) {
        return journal().dueDeadlines("node", 100, now, LEASE);
    }

    default MessageLife lifeOf(int number) {
        List<MessageLife> lives = journal().lives(id(number), "jieli");
        assertThat(lives).hasSize(1);
        return lives.getFirst();
    }

    default void assertNothingIsKeptOf(int number) {
        assertThat(journal().lives(id(number), "jieli")).isEmpty();
        assertThat(claim(100, LATER).stream().map(JournalFixture::messageId)).doesNotContain(id(number));
    }

    static String messageId(Delivery delivery) {
        return delivery.key().messageId();
    }

    static Outcome delivered(Delivery delivery) {
        return ended(delivery, DeliveryState.DELIVERED);
    }

    static Outcome ended(Delivery delivery, DeliveryState state) {
        return outcome(delivery, state, null, null);
    }

    static Outcome retry(Delivery delivery, Instant nextAt) {
        return outcome(delivery, DeliveryState.RETRY, nextAt, "connect");
    }

    static Outcome outcome(Delivery delivery, DeliveryState state, Instant nextAt, String cause) {
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

    static <T> List<T> together(IntFunction<Callable<T>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            List<Callable<T>> tasks =
                    IntStream.range(0, TOGETHER).mapToObj(work).toList();
            return threads.invokeAll(tasks).stream().map(JournalFixture::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError("One of the concurrent calls failed", e);
        }
    }
}
