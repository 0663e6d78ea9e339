package org.jieli.gateway.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jieli.gateway.admission.DiskSpace;
import org.jieli.gateway.config.Settings;
import org.jieli.gateway.health.JournalHealth;
import org.jieli.gateway.journal.Contacts;
import org.jieli.gateway.journal.JournalMigration;
import org.jieli.gateway.journal.PostgresAlerts;
import org.jieli.gateway.journal.PostgresCircuits;
import org.jieli.gateway.journal.PostgresJournal;
import org.jieli.gateway.journal.PostgresNodes;
import org.jieli.gateway.journal.PostgresParking;
import org.jieli.gateway.journal.PostgresSearch;
import org.jieli.gateway.keys.Keys;
import org.jieli.gateway.keys.KnownKeys;
import org.jieli.gateway.postgres.DurableSettings;
import org.jieli.gateway.postgres.EmbeddedPostgres;
import org.jieli.gateway.postgres.PostgresAddress;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Nodes;
import org.jieli.routes.journal.Parking;
import org.jieli.routes.journal.Shared;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What is kept and where: the PostgreSQL of the data folder unless another one is named, the journal and the keys in it. */
@Configuration(proxyBeanMethods = false)
class Storage {

    /**
     * A database that loses nothing in a power failure and has all tables.
     *
     * @param database its connections
     */
    record Database(DataSource database) {}

    @Bean
    @Conditional(NoOtherDatabase.class)
    EmbeddedPostgres postgres(Settings settings) {
        return EmbeddedPostgres.start(settings.data().resolve("postgres"));
    }

    @Bean
    @Conditional(NoOtherDatabase.class)
    JdbcConnectionDetails address(EmbeddedPostgres postgres) {
        return new OwnAddress(postgres.address());
    }

    @Bean
    DiskSpace diskSpace(Settings settings, ObjectProvider<EmbeddedPostgres> own) {
        return own.getIfAvailable() == null
                ? DiskSpace.elsewhere()
                : DiskSpace.of(
                        settings.data(), settings.admission().diskWatermark().toBytes());
    }

    @Bean
    Database database(DataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            DurableSettings.verify(connection);
        }
        JournalMigration.migrate(connections);
        return new Database(connections);
    }

    @Bean
    Journal journal(Database database) {
        return new PostgresJournal(database.database());
    }

    @Bean
    PostgresSearch search(Database database) {
        return new PostgresSearch(database.database());
    }

    @Bean
    Nodes nodes(Database database) {
        return new PostgresNodes(database.database());
    }

    @Bean
    Parking parking(Database database) {
        return new PostgresParking(database.database());
    }

    @Bean
    Circuits circuits(Database database) {
        return new PostgresCircuits(database.database());
    }

    @Bean
    Alerts alerts(Database database) {
        return new PostgresAlerts(database.database());
    }

    @Bean
    Contacts contacts(Database database) {
        return new Contacts(database.database());
    }

    @Bean
    Shared shared(Journal journal, Nodes nodes, Parking parking, Circuits circuits, Alerts alerts) {
        return new Shared(journal, nodes, parking, circuits, alerts);
    }

    @Bean
    Keys keys(Database database) {
        return new Keys(database.database(), InstantSource.system());
    }

    @Bean
    KnownKeys knownKeys(Keys keys) {
        return new KnownKeys(keys);
    }

    @Bean
    JournalHealth journalHealthIndicator(Database database) {
        return new JournalHealth(database.database());
    }

    private record OwnAddress(PostgresAddress address) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return address.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return address.user();
        }

        @Override
        public String getPassword() {
            return address.password();
        }
    }

    static final class NoOtherDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
