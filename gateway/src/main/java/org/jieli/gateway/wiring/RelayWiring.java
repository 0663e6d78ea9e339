package org.jieli.gateway.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.InstantSource;
import org.apache.camel.CamelContext;
import org.jieli.gateway.config.Settings;
import org.jieli.gateway.keys.Keys;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.Relay;
import org.jieli.routes.RelaySettings;
import org.jieli.routes.journal.Shared;
import org.jieli.routes.partner.Directory;
import org.jieli.schemas.code.Divisions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The relay, made of its plain parts. */
@Configuration(proxyBeanMethods = false)
class RelayWiring {

    @Bean
    Directory directory(Settings settings) {
        return new Directory(settings.partners(), Divisions.standard());
    }

    /** Made when they are first shown, so that a start that fails loses no key. */
    @Bean
    @Lazy
    IssuedKeys issuedKeys(Keys keys, Directory directory) {
        return IssuedKeys.toAllWithout(keys, directory);
    }

    @Bean(destroyMethod = "")
    Relay relay(
            CamelContext camel,
            Directory directory,
            Shared shared,
            Settings settings,
            ObjectProvider<InstantSource> calendar)
            throws Exception {
        RuntimeMXBean process = ManagementFactory.getRuntimeMXBean();
        RelaySettings node = RelaySettings.of(process.getName() + "-" + process.getStartTime())
                .alerting(settings.alerts());
        Dialect standard = Dialects.named("interchange").orElseThrow();
        InstantSource other = calendar.getIfAvailable();
        return other == null
                ? new Relay(camel, directory, shared, node, standard)
                : new Relay(camel, directory, shared, node, standard, other);
    }

    @Bean
    RelayLifecycle relayLifecycle(Relay relay, CamelContext camel) {
        return new RelayLifecycle(relay);
    }

    @Bean
    AlertMeters alertMeters(MeterRegistry meters, Relay relay) {
        AlertMeters shown = new AlertMeters(meters);
        relay.watch().whenSeen(shown::show);
        return shown;
    }

    @Bean
    MeterBinder backlog(Relay relay) {
        return meters -> Gauge.builder("jieli.deliveries.waiting", relay, Relay::waiting)
                .description("Deliveries that have not ended, of all nodes")
                .register(meters);
    }
}
