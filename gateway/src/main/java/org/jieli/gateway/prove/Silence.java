package org.jieli.gateway.prove;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.gateway.prove.book.Reconciler;
import org.jieli.gateway.prove.partner.NodeDoor;

/** Ends the writing and waits until nothing is open any more, by the books and by what the gateway says itself. */
final class Silence {

    private static final Duration LONGEST_WRITING = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration STRAGGLERS = Duration.ofSeconds(2);
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);
    private static final String OPERATOR = "operator";
    private static final Pattern WAITING =
            Pattern.compile("^jieli_deliveries_waiting(?:\\{.*})? ([0-9.E]+)$", Pattern.MULTILINE);

    private final Stage stage;
    private final String key;

    /** @param keys the key of each partner and of the operator */
    Silence(Stage stage, Map<String, String> keys) {
        this.stage = stage;
        this.key = keys.get(OPERATOR);
    }

    /** True if nothing is open; false if something still is after a while. */
    boolean await() throws InterruptedException {
        boolean written = stage.ensemble().stopWriting(LONGEST_WRITING);
        long end = System.nanoTime() + LONGEST.toNanos();
        long silentSince = System.nanoTime();
        while (System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            if (!nothingWaits()) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > needed().toNanos()) {
                return written;
            }
        }
        return false;
    }

    /** What the gateway says is done and the books lack will hardly come any more. */
    private Duration needed() {
        return Reconciler.outstanding(stage.ensemble().books()) == 0 ? STRAGGLERS : GIVEN_UP;
    }

    /** True if all nodes say so: each counts all deliveries of all nodes. */
    private boolean nothingWaits() throws InterruptedException {
        for (NodeDoor node : stage.caller().nodes()) {
            Optional<HttpResponse<byte[]>> metrics = stage.caller().get(node, "/actuator/prometheus", key);
            if (metrics.isEmpty() || waiting(metrics.get()) != 0) {
                return false;
            }
        }
        return true;
    }

    private static double waiting(HttpResponse<byte[]> metrics) {
        Matcher line = WAITING.matcher(new String(metrics.body(), StandardCharsets.UTF_8));
        return line.find() ? Double.parseDouble(line.group(1)) : -1;
    }
}
