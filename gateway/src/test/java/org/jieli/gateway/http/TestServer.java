package org.jieli.gateway.http;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jieli.gateway.postgres.EmbeddedPostgres;
import org.jieli.gateway.postgres.PostgresAddress;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One durable PostgreSQL for the gateways of all tests, each with an empty database of its own; stopped after the last test. */
final class TestServer implements ExtensionContext.Store.CloseableResource {

    private final EmbeddedPostgres postgres;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestServer of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TestServer.class))
                .getOrComputeIfAbsent(TestServer.class, type -> start(), TestServer.class);
    }

    private static TestServer start() {
        Path target = Path.of("target");
        return new TestServer(EmbeddedPostgres.start(target.resolve("gateway-database"), target));
    }

    /** The settings of a gateway that keeps its journal in an empty database of this name. */
    List<String> empty(String name) {
        PostgresAddress address = postgres.address();
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return List.of(
                "--spring.datasource.url=" + address.jdbcUrl().replaceFirst("/\\w+\\?", "/" + name + "?"),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password(),
                "--spring.datasource.hikari.maximum-pool-size=10");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
