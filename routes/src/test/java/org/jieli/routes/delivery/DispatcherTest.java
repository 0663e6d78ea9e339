package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jieli.routes.journal.Circuits.Circuit;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.Circuits.Forced;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.journal.MemoryNodes;
import org.jieli.routes.journal.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The loop that looks for what is due: neither a failure nor a partner that is away stops it or lets it turn in a circle. */
class DispatcherTest {

    private final MemoryJournal kept = new MemoryJournal();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> failing = new ConcurrentLinkedQueue<>();
    private final List<Integer> released = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> carried = ConcurrentHashMap.newKeySet();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final Breakers breakers = new Breakers();
    private final Membership membership = new Membership(
            new MemoryNodes(kept, Instant::now), "a", Duration.ofSeconds(2), Duration.ofSeconds(8), () -> {});
    private boolean whateverTheRoom;
    private final Courier courier = new Courier(
            (parcel, slot) -> {
                carried.add(parcel.delivery().partner());
                awaitAnswer();
            },
            Duration.ofSeconds(5));
    private final Dispatcher dispatcher =
            new Dispatcher(journal(), new Bulkheads(64, 16), breakers, courier, membership, DispatcherSettings.of("a"));

    @AfterEach
    void close() {
        answer.countDown();
        dispatcher.close();
        courier.close();
    }

    @Test
    void noFailureEndsTheLook() {
        failing.add("claim");
        failures.add(new IllegalArgumentException("a type of message that a later version knows"));
        kept.accept(message(1).to("hebi").build(), List.of());

        dispatcher.start();

        await().until(() -> carried.contains("hebi"));
    }

    @Test
    void whatCouldNotBeGivenBackIsGivenBackAtTheNextLookAndTheOthersAreCarried() {
        whateverTheRoom = true;
        breakers.force(
                Map.of(new Circuit("anyang", Breakers.DELIVER), new Forced(Force.OPEN, "operator", "", Instant.now())));
        failing.add("release");
        failures.add(new JournalException("away", null));
        IntStream.rangeClosed(1, 3)
                .forEach(i -> kept.accept(message(i).to("anyang").build(), List.of()));
        kept.accept(message(4).to("hebi").build(), List.of());

        dispatcher.start();

        await().until(() -> carried.contains("hebi") && !released.isEmpty());
        assertThat(released.getFirst()).isEqualTo(3);
        assertThat(carried).containsExactly("hebi");
    }

    @Test
    void whileAProbeIsUnderWayNothingElseIsTakenForItsPartner() {
        IntStream.rangeClosed(1, 5).forEach(i -> breakers.failed("hebi", Breakers.DELIVER));
        IntStream.rangeClosed(1, 9)
                .forEach(i -> kept.accept(message(i).to("hebi").build(), List.of()));

        dispatcher.start();
        await().until(() -> carried.contains("hebi"));
        dispatcher.wake();

        await().during(Duration.ofMillis(600)).until(() -> inFlight() == 1);
        assertThat(released).isEmpty();
    }

    private long inFlight() {
        return kept.backlog().get(DeliveryState.IN_FLIGHT);
    }

    private void awaitAnswer() {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The journal, which fails as it is told and counts what is given back. */
    private Journal journal() {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(failing.peek())) {
                        failing.remove();
                        throw failures.remove();
                    }
                    return answer(method, arguments);
                });
    }

    private Object answer(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "claim" -> arguments[4] = whateverTheRoom ? Room.unlimited() : arguments[4];
            case "release" -> released.add(((List<?>) arguments[0]).size());
            default -> {}
        }
        try {
            return method.invoke(kept, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
