package org.jieli.gateway.simulate;

import java.util.List;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.control.Control;

/** The partners that are played. */
record PartnersView(List<PartnerView> partners) {

    /**
     * One of them.
     *
     * @param partner its word
     * @param org its organisation code
     * @param dialect what it speaks
     * @param address where the gateway finds it; null if it fetches its messages
     * @param connected true if it can send and answer
     * @param passed how many messages passed its door since the last reset
     */
    record PartnerView(String partner, String org, String dialect, String address, boolean connected, int passed) {

        static PartnerView of(Simulator partner) {
            return new PartnerView(
                    partner.name(),
                    partner.org(),
                    partner.contract().dialect(),
                    partner.address().map(Object::toString).orElse(null),
                    partner.isConnected(),
                    partner.passages().all().size());
        }
    }

    static PartnersView of(Control control) {
        return new PartnersView(control.partners().stream().map(PartnerView::of).toList());
    }
}
