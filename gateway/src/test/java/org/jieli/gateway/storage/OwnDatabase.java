package org.jieli.gateway.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jieli.gateway.journal.JournalMigration;
import org.jieli.gateway.journal.ProgramPool;
import org.jieli.gateway.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives every test a durable PostgreSQL with new tables: these tests drop partitions. One server, stopped after the last test. */
final class OwnDatabase implements ParameterResolver {

    private record Server(EmbeddedPostgres postgres, HikariDataSource pool)
            implements ExtensionContext.Store.CloseableResource {

        static Server start() {
            Path target = Path.of("target");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(target.resolve("retention-database"), target);
            return new Server(postgres, ProgramPool.to(postgres.address()));
        }

        DataSource renewed() {
            new JdbcTemplate(pool).execute("drop schema public cascade; create schema public");
            JournalMigration.migrate(pool);
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
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OwnDatabase.class))
                .getOrComputeIfAbsent(Server.class, type -> Server.start(), Server.class)
                .renewed();
    }
}
