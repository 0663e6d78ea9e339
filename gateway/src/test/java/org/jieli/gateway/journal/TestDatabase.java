package org.jieli.gateway.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jieli.gateway.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives every test that asks for a {@link DataSource} a durable PostgreSQL with empty tables. One server serves all test classes; it
 * is stopped after the last.
 */
public final class TestDatabase implements ParameterResolver {

    private record Server(EmbeddedPostgres postgres, HikariDataSource pool)
            implements ExtensionContext.Store.CloseableResource {

        /** Deleting is much faster than dropping or truncating, which make and flush new files. */
        private static final String EMPTY = Stream.of(
                        "message_key",
                        "payload",
                        "delivery",
                        "event",
                        "message",
                        "refusal",
                        "inbox_position",
                        "conversation",
                        "custody",
                        "deadline",
                        "node",
                        "duty",
                        "circuit",
                        "alert",
                        "decision",
                        "partner_key")
                .map(table -> "delete from " + table)
                .collect(Collectors.joining("; "));

        static Server start() {
            Path target = Path.of("target");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(target.resolve("journal-database"), target);
            HikariDataSource pool = ProgramPool.to(postgres.address());
            new JdbcTemplate(pool).execute("drop schema public cascade; create schema public");
            JournalMigration.migrate(pool);
            return new Server(postgres, pool);
        }

        DataSource empty() {
            new JdbcTemplate(pool).execute(EMPTY);
            return pool;
        }

        @Override
        public void close() {
            pool.close();
            postgres.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DataSource.class;
    }

    @Override
    public DataSource resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TestDatabase.class))
                .getOrComputeIfAbsent(Server.class, type -> Server.start(), Server.class)
                .empty();
    }
}
