package org.jieli.gateway.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL on a data folder of its own, which is kept. It listens on a free port of the loopback address only, asks for the
 * folder's random password, and runs with fsync, synchronous_commit and full_page_writes on.
 *
 * <p>The folder holds {@code lock}, {@code password} (mode 0600), {@code cluster} (the PostgreSQL data directory) and {@code
 * postgres.log}. One process at a time uses it. If that process dies, its server goes on; the next {@link #start} stops that server
 * cleanly and starts its own.
 *
 * <p>Thread-safe. There is no shutdown hook: whoever starts it closes it, after the last user of its connections.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "jieli";
    private static final String MAINTENANCE_DATABASE = "postgres";

    private final FolderLock lock;
    private final Cluster cluster;
    private final Path log;
    private final PostgresAddress address;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, Cluster cluster, Path log, PostgresAddress address) {
        this.lock = lock;
        this.cluster = cluster;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts PostgreSQL on {@code folder}, with its programs unpacked beside the folder: the first time in some seconds, later in
     * less than two.
     *
     * @throws PostgresUnavailableException if it cannot be used: the folder is in use, the machine is not supported, the server does
     *     not start or a durability setting is off
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder.toAbsolutePath().getParent());
    }

    /**
     * The same with the programs unpacked below {@code programsParent}, which several data folders and processes may share.
     *
     * @throws PostgresUnavailableException as {@link #start(Path)}
     */
    public static EmbeddedPostgres start(Path folder, Path programsParent) {
        try {
            return open(Folders.ownerOnly(folder).toRealPath(), programsParent.toAbsolutePath());
        } catch (IOException | SQLException failure) {
            throw new PostgresUnavailableException(
                    "无法在目录 " + folder + " 上启动 PostgreSQL", "PostgreSQL cannot be started on " + folder, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailableException("PostgreSQL 启动被中断", "The start of PostgreSQL was interrupted", stop);
        }
    }

    private static EmbeddedPostgres open(Path folder, Path programsParent)
            throws IOException, SQLException, InterruptedException {
        FolderLock lock = FolderLock.of(folder);
        try {
            Path programs = ProgramArchive.forThisMachine().unpackBelow(programsParent);
            Path log = folder.resolve("postgres.log");
            Cluster cluster = new Cluster(folder.resolve("cluster"), new ServerPrograms(programs, log));
            return new EmbeddedPostgres(lock, cluster, log, serve(cluster, PasswordFile.in(folder), log));
        } catch (IOException | SQLException | InterruptedException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static PostgresAddress serve(Cluster cluster, PasswordFile password, Path log)
            throws IOException, SQLException, InterruptedException {
        require(cluster.stop(), "无法停止上次遗留的 PostgreSQL", "The PostgreSQL left from last time cannot be stopped", log);
        require(cluster.initialize(password), "无法创建 PostgreSQL 数据目录", "No PostgreSQL data directory can be made", log);
        int port = cluster.start();
        require(port != 0, "PostgreSQL 无法启动", "PostgreSQL does not start", log);
        try {
            checkAndComplete(address(port, MAINTENANCE_DATABASE, password));
            return address(port, DATABASE, password);
        } catch (SQLException | RuntimeException failure) {
            cluster.stop();
            throw failure;
        }
    }

    private static void require(boolean success, String zh, String en, Path log) {
        if (!success) {
            throw new PostgresUnavailableException(zh + "，原因见 " + log, en + "; the reason is in " + log);
        }
    }

    private static PostgresAddress address(int port, String database, PasswordFile password) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
        return new PostgresAddress(url, Cluster.USER, password.read());
    }

    private static void checkAndComplete(PostgresAddress address) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            DurableSettings.verify(connection);
            if (!hasDatabase(statement)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }

    /**
     * The database to connect to. Its URL tells the driver to leave the values of a row out of its exceptions, for they hold personal
     * data.
     */
    public PostgresAddress address() {
        return address;
    }

    /**
     * Stops the server (fast: open transactions are rolled back, data is written) and gives the folder back. A second call does
     * nothing.
     *
     * @throws PostgresUnavailableException if the server does not stop within a minute
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            require(cluster.stop(), "PostgreSQL 无法停止", "PostgreSQL does not stop", log);
        } catch (IOException failure) {
            throw new PostgresUnavailableException("PostgreSQL 无法停止", "PostgreSQL does not stop", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
