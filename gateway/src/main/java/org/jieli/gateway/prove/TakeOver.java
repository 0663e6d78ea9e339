package org.jieli.gateway.prove;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jieli.gateway.prove.book.Books;
import org.jieli.gateway.prove.book.Receipt;
import org.jieli.gateway.prove.book.Said;
import org.jieli.gateway.prove.line.Weather;
import org.jieli.gateway.prove.machine.GatewayNode;

/**
 * How long the work of a dead node lies about: calls to all partners vanish for a moment while messages are accepted, then the first
 * node is killed and the partners are well again; what it had accepted and not delivered must come by the other node.
 */
final class TakeOver {

    private static final Duration UNDER_WAY = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration READY = Duration.ofMinutes(2);
    private static final Duration WARMTH = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Stage stage;
    private final Keeper keeper;
    private final Operator operator;

    TakeOver(Stage stage, Keeper keeper, Operator operator) {
        this.stage = stage;
        this.keeper = keeper;
        this.operator = operator;
    }

    /**
     * Kills the first node and measures.
     *
     * @return the longest time from the kill to the delivery of something the dead node had accepted; empty if it had nothing
     */
    Optional<Duration> measure() throws InterruptedException {
        if (!allIsWell()) {
            return Optional.empty();
        }
        long from = System.nanoTime();
        weather(Weather.SWALLOWED);
        TimeUnit.MILLISECONDS.sleep(UNDER_WAY.toMillis());
        GatewayNode first = stage.nodes().getFirst();
        keeper.rest(first, LONGEST);
        first.kill();
        long killed = System.nanoTime();
        List<Said> orphans = accepted(first.name(), from, killed);
        weather(Weather.CLEAR);
        Optional<Duration> longest = longest(orphans, killed);
        keeper.rest(first, Duration.ZERO);
        return longest;
    }

    /** Both nodes serve and hold no partner for ill: the time measured is that of the take-over, not of an outage before. */
    private boolean allIsWell() throws InterruptedException {
        long end = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() - end < 0) {
            if (stage.nodes().stream().allMatch(GatewayNode::isReady) && operator.everyCircuitClosed()) {
                TimeUnit.MILLISECONDS.sleep(WARMTH.toMillis());
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        return false;
    }

    private void weather(Weather weather) {
        stage.ensemble().lines().forEach(line -> line.turn(weather));
    }

    private List<Said> accepted(String node, long from, long to) {
        Set<Said> arrived = arrivals().keySet();
        return stage.ensemble().senders().said().stream()
                .filter(said -> !arrived.contains(said))
                .filter(said -> stage.ensemble()
                        .senders()
                        .receipt(said.messageId())
                        .filter(receipt -> isFrom(receipt, node, from, to))
                        .isPresent())
                .toList();
    }

    private static boolean isFrom(Receipt receipt, String node, long from, long to) {
        return receipt.node().equals(node) && receipt.at() - from >= 0 && to - receipt.at() >= 0;
    }

    private Optional<Duration> longest(List<Said> orphans, long killed) throws InterruptedException {
        long end = killed + LONGEST.toNanos();
        while (true) {
            Map<Said, Long> arrived = arrivals();
            if (arrived.keySet().containsAll(orphans) || System.nanoTime() - end > 0) {
                return orphans.stream()
                        .map(said -> arrived.getOrDefault(said, end) - killed)
                        .max(Long::compare)
                        .map(Duration::ofNanos);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }

    /** When each message came to its receiver, copies left out. */
    private Map<Said, Long> arrivals() {
        Books books = stage.ensemble().books();
        Map<Said, Long> arrived = new HashMap<>();
        books.arrivals()
                .forEach((receiver, arrivals) -> arrivals.forEach(arrival -> {
                    Said said = books.said().get(arrival.messageId());
                    if (said != null && said.receiver().equals(receiver)) {
                        arrived.put(said, arrival.at());
                    }
                }));
        return arrived;
    }
}
