package org.jieli.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableSettingsTest {

    @Test
    void aServerThatDoesNotFlushItsCommitsIsRefusedByName(@TempDir Path folder) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Path.of("target"));
                Connection connection = Sql.connect(postgres.address());
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");

            assertThatThrownBy(() -> DurableSettings.verify(connection))
                    .isInstanceOf(PostgresUnavailableException.class)
                    .hasMessageContaining("synchronous_commit = off")
                    .hasMessageContaining("断电会丢失已签收的消息");
        }
    }
}
