package org.jieli.gateway.bench.parts;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link PartsBenchmark} in Java processes of its own. */
public final class PartsRun {

    private static final int ITERATIONS = 5;
    private static final int WARM_UPS = 5;

    private PartsRun() {}

    /**
     * What each part costs, in microseconds of one processor by its name, while all processors do the same: the relay has them all busy
     * as well.
     *
     * @param seconds time for each part, half of it to warm up
     * @throws IOException if no process for it can be run
     */
    public static Map<String, Double> micros(int seconds) throws IOException {
        TimeValue iteration = TimeValue.milliseconds(seconds * 1000L / (ITERATIONS + WARM_UPS));
        try {
            return micros(new Runner(new OptionsBuilder()
                            .include(PartsBenchmark.class.getName())
                            .forks(1)
                            .threads(Runtime.getRuntime().availableProcessors())
                            .warmupIterations(WARM_UPS)
                            .warmupTime(iteration)
                            .measurementIterations(ITERATIONS)
                            .measurementTime(iteration)
                            .shouldFailOnError(true)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run());
        } catch (RunnerException e) {
            throw new IOException("各部分无法测量 / The parts could not be measured", e);
        }
    }

    private static Map<String, Double> micros(Collection<RunResult> results) {
        Map<String, Double> micros = new TreeMap<>();
        results.forEach(result -> micros.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        return micros;
    }
}
