package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieli.routes.journal.JournalException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookupsTest {

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Runnable> thread = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> asking = new ConcurrentLinkedQueue<>();
    private final List<Set<String>> queries = new ArrayList<>();
    private boolean gone;
    private final Lookups<String> lookups = new Lookups<>(this::query, thread::add);

    private Map<String, String> query(Set<String> keys) {
        queries.add(keys);
        if (gone) {
            throw new JournalException("gone", null);
        }
        return keys.stream().filter(key -> !key.equals("nothing")).collect(Collectors.toMap(key -> key, key -> key));
    }

    private Optional<String> ask(String key) {
        asking.add(Thread.currentThread());
        return lookups.find(key);
    }

    private static boolean waits(Thread caller) {
        return caller.getState() == Thread.State.WAITING;
    }

    @AfterEach
    void close() {
        callers.close();
    }

    @Test
    void whoAsksWhileNobodyIsAnsweredIsAnsweredByOneQueryEachWithItsOwn() throws Exception {
        List<Future<Optional<String>>> answers = IntStream.range(0, 50)
                .mapToObj(i -> callers.submit(() -> ask(i == 7 ? "nothing" : "case " + i)))
                .toList();
        await().until(() -> asking.size() == 50 && asking.stream().allMatch(LookupsTest::waits));

        thread.remove().run();

        for (int i = 0; i < 50; i++) {
            assertThat(answers.get(i).get()).isEqualTo(i == 7 ? Optional.empty() : Optional.of("case " + i));
        }
        assertThat(queries).hasSize(1);
        assertThat(thread).isEmpty();
    }

    @Test
    void afterAFailureTheNextIsAskedAnew() throws Exception {
        gone = true;
        Future<Optional<String>> first = callers.submit(() -> lookups.find("case"));
        await().until(() -> !thread.isEmpty());
        thread.remove().run();
        assertThatThrownBy(first::get).hasCauseInstanceOf(JournalException.class);

        gone = false;
        Future<Optional<String>> second = callers.submit(() -> lookups.find("case"));
        await().until(() -> !thread.isEmpty());
        thread.remove().run();

        assertThat(second.get()).contains("case");
    }
}
