package org.jieli.gateway.wiring;

import org.jieli.gateway.journal.Contacts;
import org.jieli.gateway.journal.PostgresSearch;
import org.jieli.gateway.keys.Keys;
import org.jieli.gateway.keys.KnownKeys;
import org.jieli.gateway.operator.AlertsDoor;
import org.jieli.gateway.operator.CircuitsDoor;
import org.jieli.gateway.operator.HoldsDoor;
import org.jieli.gateway.operator.KeysDoor;
import org.jieli.gateway.operator.ParkedDoor;
import org.jieli.gateway.operator.PartnersDoor;
import org.jieli.gateway.operator.RetentionDoor;
import org.jieli.gateway.operator.SearchDoor;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.gateway.storage.Holds;
import org.jieli.gateway.storage.Retention;
import org.jieli.gateway.storage.Stock;
import org.jieli.routes.Relay;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Parking;
import org.jieli.routes.partner.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors for the operator. */
@Configuration(proxyBeanMethods = false)
class OperatorDoors {

    @Bean
    ParkedDoor parkedDoor(Parking parking, Relay relay) {
        return new ParkedDoor(parking, relay.membership());
    }

    @Bean
    CircuitsDoor circuitsDoor(Circuits circuits, Relay relay, Directory directory) {
        return new CircuitsDoor(circuits, relay.breakers(), directory, relay.membership());
    }

    @Bean
    AlertsDoor alertsDoor(Alerts alerts) {
        return new AlertsDoor(alerts);
    }

    @Bean
    PartnersDoor partnersDoor(Directory directory, Relay relay, Alerts alerts, Contacts contacts) {
        return new PartnersDoor(directory, relay.breakers(), alerts, contacts);
    }

    @Bean
    SearchDoor searchDoor(PostgresSearch search, Directory directory, Relay relay) {
        return new SearchDoor(search, directory, relay.membership());
    }

    @Bean
    HoldsDoor holdsDoor(Holds holds, Relay relay) {
        return new HoldsDoor(holds, relay.membership());
    }

    @Bean
    RetentionDoor retentionDoor(Retention retention, Stock stock, Relay relay) {
        return new RetentionDoor(retention, stock, relay.membership());
    }

    @Bean
    KeysDoor keysDoor(Keys keys, KnownKeys known, Directory directory) {
        return new KeysDoor(
                keys,
                known,
                holder -> IssuedKeys.OPERATOR.equals(holder)
                        || directory.named(holder).isPresent());
    }
}
