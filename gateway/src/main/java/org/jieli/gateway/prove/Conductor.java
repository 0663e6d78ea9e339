package org.jieli.gateway.prove;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jieli.gateway.prove.line.Line;
import org.jieli.gateway.prove.line.Weather;
import org.jieli.gateway.prove.machine.GatewayNode;
import org.jieli.gateway.prove.machine.SmallDisk;
import org.jieli.gateway.prove.timetable.Event;
import org.jieli.gateway.prove.timetable.Fault;
import org.jieli.gateway.prove.timetable.Fault.DatabaseWeather;
import org.jieli.gateway.prove.timetable.Fault.DoorWeather;
import org.jieli.gateway.prove.timetable.Fault.FillDisk;
import org.jieli.gateway.prove.timetable.Fault.KillBackend;
import org.jieli.gateway.prove.timetable.Fault.KillDatabase;
import org.jieli.gateway.prove.timetable.Fault.KillNode;
import org.jieli.gateway.prove.timetable.Fault.MoveClock;
import org.jieli.gateway.prove.timetable.Fault.PartnerWeather;
import org.jieli.gateway.prove.timetable.Fault.StopNode;
import org.jieli.gateway.prove.timetable.Timetable;

/** Does what the timetable says, each thing when its time has come, and heals everything at the end. Used by one thread. */
final class Conductor implements AutoCloseable {

    /** A process is killed while everything works; what takes longer than this to come back is killed on its way. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** So many messages are acknowledged between two kills, so that each finds work under way. */
    private static final int WORK = 20;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Stage stage;
    private final Keeper keeper;
    private final Tally tally;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("conductor-", 0).factory());
    private int acknowledgedAtKill;

    Conductor(Stage stage, Keeper keeper, Tally tally) {
        this.stage = stage;
        this.keeper = keeper;
        this.tally = tally;
    }

    /** Plays the whole timetable and heals everything; what waits for work to kill puts off everything behind it. */
    void play(Timetable timetable) throws InterruptedException, IOException {
        long start = System.nanoTime();
        for (Event event : timetable.events()) {
            sleepUntil(start + event.at().toNanos());
            long due = System.nanoTime();
            happen(event.fault());
            start += System.nanoTime() - due;
        }
        sleepUntil(start + timetable.length().toNanos());
        heal();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long wait = nanos - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private void happen(Fault fault) throws InterruptedException, IOException {
        switch (fault) {
            case KillNode kill -> killNode(kill);
            case KillDatabase kill -> killDatabase(kill);
            case KillBackend kill -> killBackend(kill);
            case StopNode stop -> stopNode(stage.nodes().get(stop.node()));
            case DatabaseWeather bad ->
                turn("database-line", stage.nodes().get(bad.node()).toDatabase(), bad.weather(), bad.length());
            case DoorWeather bad ->
                turn("node-line", stage.nodes().get(bad.node()).door(), bad.weather(), bad.length());
            case PartnerWeather bad ->
                turn("partner-line", stage.ensemble().lines().get(bad.partner()), bad.weather(), bad.length());
            case MoveClock move ->
                stage.clock().ifPresent(clock -> {
                    clock.moveBy(move.by());
                    tally.count("clock");
                });
            case FillDisk full -> fill(full.length());
        }
    }

    private void killNode(KillNode kill) throws InterruptedException {
        GatewayNode node = stage.nodes().get(kill.node());
        boolean works = await(() -> node.isReady() && worked());
        keeper.rest(node, kill.rest());
        node.kill();
        killed("kill-node", works);
    }

    private void killDatabase(KillDatabase kill) throws InterruptedException, IOException {
        boolean works = await(this::worked);
        keeper.rest(stage.database(), kill.rest());
        killed("kill-database", stage.database().kill() && works);
    }

    private void killBackend(KillBackend kill) throws InterruptedException, IOException {
        boolean works = await(this::worked);
        killed("kill-database-process", stage.database().killBackend(kill.which()) && works);
    }

    /** Only what was killed at work counts. */
    private void killed(String what, boolean atWork) {
        tally.count(what, atWork);
        acknowledgedAtKill = stage.ensemble().senders().acknowledged();
    }

    private boolean worked() {
        return stage.ensemble().senders().acknowledged() - acknowledgedAtKill >= WORK;
    }

    private static boolean await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        return condition.getAsBoolean();
    }

    /** One that does not serve is left alone. */
    private void stopNode(GatewayNode node) {
        if (node.isReady()) {
            later.execute(() -> {
                try {
                    tally.count("stop-node", node.stop());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void turn(String what, Line line, Weather weather, Duration length) {
        line.turn(weather);
        tally.count(what);
        later.schedule(() -> line.turn(Weather.CLEAR), length.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void fill(Duration length) throws IOException, InterruptedException {
        if (stage.disk().isPresent()) {
            SmallDisk disk = stage.disk().get();
            tally.count("disk-full", disk.fill());
            later.schedule(() -> relieve(disk), length.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void relieve(SmallDisk disk) {
        try {
            disk.relieve();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heal() {
        later.shutdownNow();
        stage.disk().ifPresent(Conductor::relieve);
        stage.clock().ifPresent(clock -> clock.moveBy(Duration.ZERO));
        stage.ensemble().lines().forEach(line -> line.turn(Weather.CLEAR));
        stage.nodes().forEach(node -> {
            node.door().turn(Weather.CLEAR);
            node.toDatabase().turn(Weather.CLEAR);
        });
        stage.ensemble().heal();
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
