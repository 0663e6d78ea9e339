package org.jieli.gateway.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jieli.gateway.config.Settings;
import org.jieli.gateway.storage.Holds;
import org.jieli.gateway.storage.Retention;
import org.jieli.gateway.storage.RetentionClass;
import org.jieli.gateway.storage.RetentionDuty;
import org.jieli.gateway.storage.Stock;
import org.jieli.gateway.wiring.Storage.Database;
import org.jieli.routes.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept for how long. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {

    @Bean
    Retention retention(Database database, Settings settings) {
        return new Retention(database.database(), settings.retention());
    }

    @Bean
    Stock stock(Database database, Settings settings) {
        return new Stock(database.database(), settings.retention());
    }

    @Bean
    Holds holds(Database database) {
        return new Holds(database.database());
    }

    @Bean(destroyMethod = "")
    RetentionDuty retentionDuty(Retention retention, Stock stock, Relay relay) {
        return new RetentionDuty(
                retention, stock, relay.membership()::holds, relay.membership(), InstantSource.system());
    }

    @Bean
    RetentionLifecycle retentionLifecycle(RetentionDuty duty) {
        return new RetentionLifecycle(duty);
    }

    @Bean
    MeterBinder ages(RetentionDuty duty) {
        return meters -> Stream.of(RetentionClass.values())
                .forEach(retention -> Gauge.builder("jieli.storage.oldest.age", duty, looked -> looked.age(retention))
                        .tag("retention", retention.name())
                        .baseUnit("seconds")
                        .description("Time since the oldest day that is kept of a retention class began")
                        .register(meters));
    }
}
