package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.gateway.journal.Contacts;
import org.jieli.gateway.journal.Contacts.Contact;
import org.jieli.routes.delivery.Breakers;
import org.jieli.routes.delivery.Breakers.Standing;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Alerts.Waiting;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the overview of partners: how each is reached, what waits for it and since when. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class PartnersDoor {

    /**
     * All partners.
     *
     * @param partners in the order of the configuration
     */
    record All(List<PartnerView> partners) {}

    private final Directory directory;
    private final Breakers breakers;
    private final Alerts alerts;
    private final Contacts contacts;

    /** @param breakers those of this node */
    public PartnersDoor(Directory directory, Breakers breakers, Alerts alerts, Contacts contacts) {
        this.directory = directory;
        this.breakers = breakers;
        this.alerts = alerts;
        this.contacts = contacts;
    }

    @GetMapping("/v1/operator/partners")
    @Operation(summary = "伙伴概览 / Overview of partners", description = OperatorTexts.PARTNERS)
    @DoorAnswers
    All all() {
        Map<String, List<Waiting>> waiting = alerts.waiting().stream().collect(Collectors.groupingBy(Waiting::partner));
        Map<String, String> circuits = circuits();
        Map<String, Contact> last =
                contacts.last(directory.partners().stream().map(Partner::name).toList());
        return new All(directory.partners().stream()
                .map(partner -> PartnerView.of(
                        partner,
                        partner.pulls() ? null : circuits.getOrDefault(partner.name(), "CLOSED"),
                        waiting.getOrDefault(partner.name(), List.of()),
                        last.getOrDefault(partner.name(), Contact.NONE)))
                .toList());
    }

    private Map<String, String> circuits() {
        return breakers.standings().stream()
                .filter(standing -> standing.circuit().operation().equals(Breakers.DELIVER))
                .collect(Collectors.toMap(standing -> standing.circuit().partner(), PartnersDoor::state));
    }

    private static String state(Standing standing) {
        return CircuitView.of(standing, null).state();
    }
}
