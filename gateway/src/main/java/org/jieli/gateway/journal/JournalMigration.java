package org.jieli.gateway.journal;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of a database to the form this version of the program needs. */
public final class JournalMigration {

    private JournalMigration() {}

    /**
     * Applies the migrations that are missing. May be called on every start and by several nodes at once: one does the work, the
     * others wait.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached, or was changed by another program or a newer
     *     version
     */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
