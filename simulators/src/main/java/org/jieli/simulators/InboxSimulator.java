package org.jieli.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.desk.InboxPoller;
import org.jieli.simulators.fault.Moment;

/** A partner whom nobody can call: it fetches its messages from its inbox at the gateway. */
public final class InboxSimulator extends Simulator {

    private volatile InboxPoller poller;

    InboxSimulator(String name, String org, Contract contract, Script script, Path folder, Clock clock) {
        super(name, org, contract, script, folder, clock);
    }

    @Override
    public Optional<URI> address() {
        return Optional.empty();
    }

    @Override
    Stream<Moment> moments() {
        return Stream.empty();
    }

    @Override
    public void start(int port) {
        // it has no door
    }

    @Override
    public void connect(URI address, String key) {
        super.connect(address, key);
        stopFetching();
        poller = new InboxPoller(gateway(), desk(), ledger(), contract().contentType());
        poller.start();
    }

    private void stopFetching() {
        if (poller != null) {
            poller.close();
        }
    }

    @Override
    public void close() {
        stopFetching();
        super.close();
    }
}
