package org.jieli.gateway.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Asks the PostgreSQL of a data folder, and Linux about its processes, what it has used. For one thread. */
public final class PostgresUsage implements AutoCloseable {

    private static final String FLUSHES = "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'";
    private static final String WRITTEN =
            "select coalesce(sum(write_bytes), 0) + coalesce(sum(extend_bytes), 0) from pg_stat_io";
    private static final int PORT_LINE = 3;

    private final long pid;
    private final Connection connection;

    private PostgresUsage(long pid, Connection connection) {
        this.pid = pid;
        this.connection = connection;
    }

    /** Connects to the PostgreSQL that {@code jieli serve} runs in {@code data}. */
    public static PostgresUsage in(Path data) throws IOException, SQLException {
        Path folder = data.resolve("postgres");
        List<String> postmaster = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster.get(PORT_LINE).strip() + "/jieli";
        String password = Files.readString(folder.resolve("password")).strip();
        return new PostgresUsage(
                Long.parseLong(postmaster.getFirst().strip()), DriverManager.getConnection(url, "jieli", password));
    }

    /** CPU, bytes and memory of all its processes. */
    public ProcessUsage processes() throws IOException {
        return ProcessUsage.ofTree(pid);
    }

    /** How many times it has waited for the disk to keep its log. */
    public long flushes() throws SQLException {
        return number(FLUSHES);
    }

    /** Bytes it has given to Linux to be written, tables and log. What the disk makes of them is not known. */
    public long writtenBytes() throws SQLException {
        return number(WRITTEN);
    }

    /** A connection of its own to the same database, for preparations. */
    public Connection connection() {
        return connection;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
