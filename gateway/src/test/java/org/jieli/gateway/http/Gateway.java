package org.jieli.gateway.http;

import com.zaxxer.hikari.util.DriverDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Properties;
import org.jieli.gateway.postgres.EmbeddedPostgres;
import org.jieli.gateway.postgres.PostgresAddress;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.gateway.wiring.JieliApplication;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole gateway on a random port and an empty database, with the partners of {@code partners-of-the-tests.yml}. Tests ask for it
 * as a parameter; one serves all test classes and is stopped after the last.
 */
public final class Gateway implements ExtensionContext.Store.CloseableResource {

    private final EmbeddedPostgres postgres;
    private final Xinxiang xinxiang;
    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();

    private Gateway(EmbeddedPostgres postgres) throws Exception {
        this.postgres = postgres;
        this.xinxiang = new Xinxiang();
        PostgresAddress address = postgres.address();
        new JdbcTemplate(new DriverDataSource(
                        address.jdbcUrl(), null, new Properties(), address.user(), address.password()))
                .execute("drop schema public cascade; create schema public");
        this.application = JieliApplication.start(
                "--server.port=0",
                "--spring.datasource.url=" + address.jdbcUrl(),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password(),
                "--jieli.partners-file=src/test/resources/partners-of-the-tests.yml",
                "--xinxiang.url=" + xinxiang.url());
    }

    private static Gateway start() {
        Path target = Path.of("target");
        try {
            return new Gateway(EmbeddedPostgres.start(target.resolve("gateway-database"), target));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A part of the program. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** A partner, or the operator, with its key. */
    public Client as(String name) {
        return new Client(http, address(), "Bearer " + issuedKeys().byName().get(name));
    }

    /** Somebody without a key. */
    public Client stranger() {
        return new Client(http, address(), "");
    }

    /** Somebody with this key. */
    public Client with(String key) {
        return new Client(http, address(), "Bearer " + key);
    }

    public IssuedKeys issuedKeys() {
        return application.getBean(IssuedKeys.class);
    }

    /** The third station of Henan. */
    Xinxiang xinxiang() {
        return xinxiang;
    }

    /** Where it is. */
    public URI address() {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        application.close();
        http.close();
        xinxiang.close();
        postgres.close();
    }

    /** Gives the gateway to the tests that ask for it. */
    public static final class Running implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Gateway.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Gateway.class))
                    .getOrComputeIfAbsent(Gateway.class, type -> start(), Gateway.class);
        }
    }
}
