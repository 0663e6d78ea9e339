package org.jieli.gateway.simulate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.record.Recording;
import org.jieli.simulators.record.Replay;
import org.jieli.simulators.scenario.Play;
import org.jieli.simulators.scenario.Scenario;
import org.jieli.simulators.unplayable.UnplayableException;

/**
 * What is played when everybody is there: a recording, a scenario, or whatever comes until the process ends.
 *
 * @param recording empty if there is none
 * @param scenario the file; empty if there is none
 */
public record Performance(Optional<Recording> recording, Optional<Path> scenario) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * Reads what is to be played.
     *
     * @param replay folder of a recording
     * @throws UnplayableException if it is none, or both are given
     */
    public static Performance of(Optional<Path> replay, Optional<Path> scenario) {
        if (replay.isPresent() && scenario.isPresent()) {
            throw new UnplayableException("--replay 与 --scenario 不可同时给出", "--replay and --scenario exclude each other");
        }
        return new Performance(replay.map(Performance::recording), scenario);
    }

    private static Recording recording(Path folder) {
        try {
            return Recording.read(folder);
        } catch (IllegalArgumentException none) {
            throw new UnplayableException("不是录制目录：" + folder, "Not a recording: " + folder);
        }
    }

    /** True if a partner has a part in it. */
    public boolean has(String partner) {
        return recording.map(each -> each.partners().contains(partner)).orElse(true);
    }

    /**
     * Gets ready.
     *
     * @throws UnplayableException with line and column if the scenario is wrong
     */
    public Ready ready(Control control) {
        return new Ready(
                recording.map(each -> new Replay(each, control.partners(), PATIENCE)),
                scenario.map(file -> Scenario.read(file, control)),
                control);
    }

    /** What is played, checked; to a replay belongs whatever arrives from now on. */
    public record Ready(Optional<Replay> replay, Optional<Scenario> scenario, Control control) {

        /**
         * Plays it.
         *
         * @return false if it did not go as written
         * @throws UnplayableException if it cannot go on
         */
        public boolean play(Screen screen) throws InterruptedException {
            if (replay.isPresent()) {
                boolean well = replay.get().play(after -> {}, screen::show);
                screen.end(well);
                return well;
            }
            if (scenario.isPresent()) {
                boolean well = new Play(control, screen::show).play(scenario.get());
                screen.show(scenario.get(), well);
                return well;
            }
            new CountDownLatch(1).await();
            return true;
        }
    }
}
