package org.jieli.simulators.certify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs of certification, some at a time, because each of them mostly waits. */
final class Runs implements AutoCloseable {

    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, Future<Report>> reports = new LinkedHashMap<>();

    /** Starts a run for each of these. */
    <T> Runs(List<T> these, Function<T, Callable<Report>> run) {
        these.forEach(each -> reports.put(each.toString(), threads.submit(run.apply(each))));
    }

    /** What came of one of them, as soon as it has ended. */
    Report of(Object which) throws InterruptedException, ExecutionException {
        return reports.get(which.toString()).get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
