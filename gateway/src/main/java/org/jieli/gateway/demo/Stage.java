package org.jieli.gateway.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieli.gateway.keys.Keys;
import org.jieli.gateway.wiring.JieliApplication;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.partner.Directory;
import org.jieli.simulators.Cast;
import org.jieli.simulators.Part;
import org.jieli.simulators.Simulator;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real gateway with its own PostgreSQL, and all partners around it, on free ports of this machine. Everything is kept in one
 * folder, so that a stage that was killed can be opened again where it stood.
 */
final class Stage implements AutoCloseable {

    private final Cast cast;
    private final ConfigurableApplicationContext gateway;
    private final URI address;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private Stage(Cast cast, ConfigurableApplicationContext gateway) {
        this.cast = cast;
        this.gateway = gateway;
        int port = ((WebServerApplicationContext) gateway).getWebServer().getPort();
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** Opens the doors of all partners, starts the gateway and gives every partner a new key. */
    static Stage open(Path folder, StoryClock clock) {
        Cast cast = Cast.of(Part.ofTheStory(), folder.resolve("partners"), clock);
        try {
            cast.start();
            Stage stage = new Stage(cast, JieliApplication.start(clock, arguments(folder, cast)));
            stage.connect();
            return stage;
        } catch (RuntimeException e) {
            cast.close();
            throw e;
        }
    }

    private static String[] arguments(Path folder, Cast cast) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--jieli.data=" + folder.resolve("gateway"));
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        cast.addresses().forEach((name, url) -> arguments.add("--jieli.partners." + name + ".url=" + url));
        return arguments.toArray(String[]::new);
    }

    private void connect() {
        Keys issuer = gateway.getBean(Keys.class);
        cast.partners().forEach(partner -> keys.put(partner.name(), issuer.rotate(partner.name(), "demo")));
        cast.connect(address, keys);
    }

    Cast cast() {
        return cast;
    }

    List<Simulator> partners() {
        return cast.partners();
    }

    Journal journal() {
        return gateway.getBean(Journal.class);
    }

    Directory directory() {
        return gateway.getBean(Directory.class);
    }

    URI address() {
        return address;
    }

    /** The key of each partner, good until the stage is opened again. */
    Map<String, String> keys() {
        return Map.copyOf(keys);
    }

    @Override
    public void close() {
        cast.close();
        gateway.close();
    }
}
