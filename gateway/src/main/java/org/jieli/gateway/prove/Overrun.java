package org.jieli.gateway.prove;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Ends a proof that hangs: prints where its threads stand and ends the process with exit code 1, so that whoever runs it unattended learns why.
 * Thread-safe.
 */
final class Overrun {

    private static final String OURS = "org.jieli.";
    private static final Duration LONGEST_END = Duration.ofSeconds(90);

    private final Thread watch;

    /** Watches from now on. */
    Overrun(Duration longest, PrintWriter screen) {
        watch = Thread.ofPlatform().daemon().name("overrun").start(() -> await(longest, screen));
    }

    private static void await(Duration longest, PrintWriter screen) {
        try {
            TimeUnit.MILLISECONDS.sleep(longest.toMillis());
        } catch (InterruptedException ended) {
            return;
        }
        print(longest, screen);
        Thread.ofPlatform().daemon().name("halt").start(Overrun::halt);
        System.exit(1);
    }

    static void print(Duration longest, PrintWriter screen) {
        screen.printf(
                "%n超过 %,d 秒仍未结束，各线程位置： / Not over after %,d s. Where its threads stand:%n",
                longest.toSeconds(), longest.toSeconds());
        Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith(OURS)))
                .forEach(thread -> print(thread, screen));
        screen.flush();
    }

    private static void print(Map.Entry<Thread, StackTraceElement[]> thread, PrintWriter screen) {
        screen.println("  " + thread.getKey().getName());
        Arrays.stream(thread.getValue()).forEach(frame -> screen.println("      " + frame));
    }

    /** For the case that what hangs keeps the process from ending in good order. */
    private static void halt() {
        try {
            TimeUnit.MILLISECONDS.sleep(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    /** Watches no longer. */
    void stop() {
        watch.interrupt();
    }
}
