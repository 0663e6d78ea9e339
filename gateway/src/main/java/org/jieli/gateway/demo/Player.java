package org.jieli.gateway.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jieli.gateway.demo.Row.Way;
import org.jieli.routes.Relay;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.story.Step;
import org.jieli.simulators.story.Turn;

/**
 * Plays a story turn by turn: moves the clock, lets the partner speak, waits until everybody has heard. What was played before a
 * crash is found in the ledgers and the journal and is not said twice.
 */
final class Player {

    /** Longer than a lease: what was under way when a demo was killed is taken up again when its lease ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Journal journal;
    private final Directory directory;
    private final StoryClock clock;
    private final Consumer<Row> audience;

    /** @param audience sees each row as soon as it was played */
    Player(Journal journal, Directory directory, StoryClock clock, Consumer<Row> audience) {
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
        this.audience = audience;
    }

    /** Plays the steps; stops at the first turn that does not end as the story says. */
    List<Row> play(List<Step> steps) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Step step : steps) {
            for (Turn turn : step.turns()) {
                Row row = play(step.number(), turn);
                rows.add(row);
                audience.accept(row);
                if (!row.ok()) {
                    return rows;
                }
            }
        }
        return rows;
    }

    private Row play(int step, Turn turn) throws InterruptedException {
        clock.moveTo(turn.at());
        boolean accepted = turn.say().map(Sent::isAccepted).orElse(true);
        if (accepted) {
            await(() -> turn.waiting().isEmpty() && settled(turn));
        }
        return row(step, turn, accepted);
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private boolean settled(Turn turn) {
        return life(turn)
                .map(life ->
                        life.deliveries().stream().allMatch(way -> way.state().ended()))
                .orElse(false);
    }

    private Optional<MessageLife> life(Turn turn) {
        return turn.messageId()
                .flatMap(id -> journal.lives(id, Relay.SELF).stream().findFirst());
    }

    private Row row(int step, Turn turn, boolean accepted) {
        String from = turn.speaker().map(Simulator::name).orElse(Relay.SELF);
        List<Way> ways = life(turn).map(MessageLife::deliveries).orElse(List.of()).stream()
                .map(way -> new Way(
                        way.partner(),
                        dialect(way.partner()),
                        way.copy(),
                        way.state(),
                        way.attempts().size()))
                .toList();
        return new Row(
                step,
                turn.at(),
                turn.type(),
                from,
                dialect(from),
                ways,
                turn.messageId().orElse(""),
                accepted);
    }

    private String dialect(String partner) {
        return directory
                .named(partner)
                .map(Partner::dialect)
                .map(dialect -> dialect.name())
                .orElse("interchange");
    }
}
