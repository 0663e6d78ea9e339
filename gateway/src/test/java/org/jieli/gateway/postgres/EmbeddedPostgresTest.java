package org.jieli.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target");

    /** One folder for most of the tests, as it is kept from start to start; made once, because that is what takes time. */
    @TempDir
    static Path folder;

    @Test
    void aFolderKeepsWhatItWasGivenFromOneStartToTheNext() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            Sql.run(postgres, "CREATE TABLE traveller AS SELECT '䶮·买买提' AS name");
        }

        try (EmbeddedPostgres postgres = start()) {
            assertThat(Sql.ask(postgres, "SELECT name FROM traveller")).isEqualTo("䶮·买买提");
        }
    }

    @Test
    void durabilityIsOnEvenIfTheDataFolderSaysOtherwise() throws Exception {
        start().close();
        Files.writeString(folder.resolve("cluster/postgresql.auto.conf"), "fsync = off\nsynchronous_commit = off\n");

        try (EmbeddedPostgres postgres = start()) {
            assertThat(Sql.ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void aServerThatDoesNotFlushItsCommitsIsRefusedByName() throws SQLException {
        try (EmbeddedPostgres postgres = start();
                Connection connection = Sql.connect(postgres.address());
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");

            assertThatThrownBy(() -> DurableSettings.verify(connection))
                    .isInstanceOf(PostgresUnavailableException.class)
                    .hasMessageContaining("synchronous_commit = off")
                    .hasMessageContaining("断电会丢失已签收的消息");
        }
    }

    @Test
    void onlyThisMachineReachesItAndOnlyWithThePassword() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            PostgresAddress address = postgres.address();

            assertThat(Sql.ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(postgres, "SHOW unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> Sql.connect(new PostgresAddress(address.jdbcUrl(), address.user(), "guess")))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(address.toString()).doesNotContain(address.password());
        }
    }

    @Test
    void whatAnAcceptedRowSaysIsNeitherInALogNorInAnException() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            Sql.run(postgres, "CREATE TABLE person (citizen_id text PRIMARY KEY)");
            String insert = "INSERT INTO person VALUES ('140421199003079961')";
            Sql.run(postgres, insert);

            assertThatThrownBy(() -> Sql.run(postgres, insert))
                    .isInstanceOf(SQLException.class)
                    .hasMessageNotContaining("140421199003079961");
            assertThat(folder.resolve("postgres.log")).content().doesNotContain("140421199003079961");
        }
    }

    @Test
    void aSecondOpenerOfTheSameFolderIsRefused() {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(PostgresUnavailableException.class)
                    .hasMessageContaining("正被另一个 Jieli 进程使用")
                    .hasMessageContaining("Another Jieli process uses the data folder");
            assertThat(first.address().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void afterAKillTheServerLeftRunningIsStoppedAndItsCommitsAreThere() throws Exception {
        Process gateway = gatewayThatIsKilled();
        assertThatThrownBy(this::start).isInstanceOf(PostgresUnavailableException.class);

        gateway.destroyForcibly().waitFor();
        assertThat(Postmaster.of(folder.toRealPath().resolve("cluster")).isRunning())
                .isTrue();

        try (EmbeddedPostgres postgres = start()) {
            assertThat(Sql.ask(postgres, "SELECT state FROM notice")).isEqualTo("accepted");
        }
        assertThat(Postmaster.of(folder.resolve("cluster")).isRunning()).isFalse();
    }

    @Test
    void aStaleProcessIdThatNowBelongsToAnotherProgramIsForgotten() throws IOException {
        start().close();
        long another = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), another + "\n");

        start().close();

        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aDataDirectoryThatWasLeftHalfMadeIsMadeAgain(@TempDir Path interrupted) throws IOException {
        Files.createDirectories(interrupted.resolve("cluster.part/base"));

        EmbeddedPostgres.start(interrupted, PROGRAMS).close();

        assertThat(interrupted.resolve("cluster/PG_VERSION")).exists();
        assertThat(interrupted.resolve("cluster.part")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeServedNamesTheLogThatSaysWhy(@TempDir Path foreign) throws IOException {
        Files.createDirectories(foreign.resolve("cluster"));
        Files.writeString(foreign.resolve("cluster/PG_VERSION"), "9");

        assertThatThrownBy(() -> EmbeddedPostgres.start(foreign, PROGRAMS))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageContaining("PostgreSQL 无法启动")
                .hasMessageContaining("postgres.log");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, PROGRAMS);
    }

    private Process gatewayThatIsKilled() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayThatIsKilled.class.getName(),
                        folder.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo(GatewayThatIsKilled.COMMITTED);
        return process;
    }
}
