package org.jieli.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.gateway.wiring.JieliApplication;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.junit.Partners;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole gateway on a random port and an empty database, with the partners of {@code partners-of-the-tests.yml}. Tests ask for the
 * shared one as a parameter; it serves all test classes and is stopped after the last. A test that needs other settings makes {@link
 * Own}.
 */
public final class Gateway implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final Xinxiang xinxiang;
    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();

    private Gateway(List<String> settings) throws IOException {
        this.xinxiang = new Xinxiang();
        Stream<String> fixed = Stream.of(
                "--server.port=0",
                "--jieli.partners-file=src/test/resources/partners-of-the-tests.yml",
                "--xinxiang.url=" + xinxiang.url());
        this.application =
                JieliApplication.start(Stream.concat(fixed, settings.stream()).toArray(String[]::new));
    }

    /** A gateway with these settings; one of them names the database or the data folder. */
    public static Gateway with(List<String> settings) {
        try {
            return new Gateway(settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
    }

    /** Gives the gateway to the tests that ask for it. */
    public static final class Running implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Gateway.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            TestServer server = TestServer.of(context);
            return context.getRoot()
                    .getStore(Namespace.create(Gateway.class))
                    .getOrComputeIfAbsent(Gateway.class, type -> with(server.empty("shared")), Gateway.class);
        }
    }

    /** A gateway for one test class, with settings and an empty database of its own; stopped after the class. */
    public static final class Own implements BeforeAllCallback, AfterAllCallback {

        private final Function<ExtensionContext, List<String>> settings;
        private Gateway gateway;

        /** @param settings as {@code --key=value} */
        public Own(String... settings) {
            this(context -> List.of(settings));
        }

        private Own(Function<ExtensionContext, List<String>> settings) {
            this.settings = settings;
        }

        /** With the partners that are played for the class, each in its own dialect at its address. */
        public static Own withPartners() {
            return new Own(context -> Partners.of(context).cast().partners().stream()
                    .flatMap(Own::settings)
                    .toList());
        }

        private static Stream<String> settings(Simulator partner) {
            String block = "--jieli.partners." + partner.name();
            Stream<String> way = partner instanceof FolderSimulator folders
                    ? PlayedFolders.settings(folders).stream().map(block::concat)
                    : partner.address().stream().map(address -> block + ".url=" + address);
            return Stream.concat(
                    Stream.of(block + ".dialect=" + partner.contract().dialect()), way);
        }

        @Override
        public void beforeAll(ExtensionContext context) {
            String name = context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
            List<String> database = TestServer.of(context).empty(name);
            gateway = with(Stream.concat(database.stream(), settings.apply(context).stream())
                    .toList());
        }

        @Override
        public void afterAll(ExtensionContext context) {
            gateway.close();
        }

        public Gateway get() {
            return gateway;
        }
    }
}
