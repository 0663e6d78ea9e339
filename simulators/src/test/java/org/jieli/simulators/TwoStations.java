package org.jieli.simulators;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import java.nio.file.Path;
import java.util.List;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.control.MovableClock;

/** Changzhi and Hebi, played before a gateway that accepts everything, and the control over them. */
record TwoStations(ToyGateway gateway, HttpSimulator changzhi, HttpSimulator hebi, Control control)
        implements AutoCloseable {

    /** Starts them, with their ledgers in a folder. */
    static TwoStations in(Path folder, MovableClock clock) {
        ToyGateway gateway = new ToyGateway().answers(ok());
        HttpSimulator changzhi = new ChangzhiSimulator(folder, clock);
        HttpSimulator hebi = new HebiSimulator(folder, clock);
        for (Simulator partner : List.of(changzhi, hebi)) {
            partner.start(0);
            partner.connect(gateway.address(), ToyGateway.KEY);
            partner.playByItself();
        }
        return new TwoStations(gateway, changzhi, hebi, new Control(List.of(changzhi, hebi), clock));
    }

    @Override
    public void close() {
        changzhi.close();
        hebi.close();
        gateway.close();
    }
}
