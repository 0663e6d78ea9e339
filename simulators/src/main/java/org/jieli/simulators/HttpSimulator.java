package org.jieli.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.desk.HttpDoor;
import org.jieli.simulators.fault.Moment;

/** A partner to whom the gateway posts. */
public final class HttpSimulator extends Simulator {

    private volatile HttpDoor door;

    HttpSimulator(String name, String org, Contract contract, Script script, Path folder, Clock clock) {
        super(name, org, contract, script, folder, clock);
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(door).map(HttpDoor::address);
    }

    @Override
    public void start(int port) {
        door = new HttpDoor(desk(), this::faults, port);
    }

    @Override
    Stream<Moment> moments() {
        return Stream.of(Moment.DOOR);
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        super.close();
    }
}
