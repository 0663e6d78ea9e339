package org.jieli.simulators;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import org.jieli.simulators.control.Control;
import org.jieli.simulators.junit.Partners;

/** Changzhi and Hebi, played before a gateway that accepts everything, and the control over them. */
record TwoStations(ToyGateway gateway, Partners partners) implements AutoCloseable {

    /** Connects partners that are played to a gateway of their own. */
    static TwoStations of(Partners partners) {
        ToyGateway gateway = new ToyGateway().answers(ok());
        return new TwoStations(
                gateway,
                partners.connect(gateway.address(), word -> ToyGateway.KEY).playByThemselves());
    }

    Simulator changzhi() {
        return partners.named("changzhi").simulator();
    }

    Simulator hebi() {
        return partners.named("hebi").simulator();
    }

    Control control() {
        return partners.control();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
