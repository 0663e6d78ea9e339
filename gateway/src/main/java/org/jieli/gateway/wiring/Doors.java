package org.jieli.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import org.jieli.gateway.admission.Refused;
import org.jieli.gateway.http.Contracts;
import org.jieli.gateway.http.ContractsDoor;
import org.jieli.gateway.http.Description;
import org.jieli.gateway.http.DoorErrors;
import org.jieli.gateway.http.ErrorDoor;
import org.jieli.gateway.http.InboxDoor;
import org.jieli.gateway.http.MessagesDoor;
import org.jieli.gateway.http.Reception;
import org.jieli.gateway.http.Traffic;
import org.jieli.gateway.http.Waiting;
import org.jieli.routes.Relay;
import org.jieli.routes.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors over HTTP. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    MessagesDoor messagesDoor(Relay relay, Journal journal, Reception reception, MeterRegistry meters) {
        return new MessagesDoor(relay, journal, relay.membership(), reception, new Traffic(meters));
    }

    @Bean
    Waiting waiting() {
        return new Waiting();
    }

    @Bean
    WaitingLifecycle waitingLifecycle(Waiting waiting) {
        return new WaitingLifecycle(waiting);
    }

    @Bean
    InboxDoor inboxDoor(Relay relay, Waiting waiting, Reception reception) {
        return new InboxDoor(relay.inbox(), waiting, reception);
    }

    @Bean
    ContractsDoor contractsDoor() throws IOException {
        return new ContractsDoor(Contracts.onClassPath());
    }

    @Bean
    DoorErrors doorErrors(Refused refused) {
        return new DoorErrors(refused);
    }

    @Bean
    ErrorDoor errorDoor() {
        return new ErrorDoor();
    }

    @Bean
    OpenAPI description() {
        return Description.openApi();
    }
}
