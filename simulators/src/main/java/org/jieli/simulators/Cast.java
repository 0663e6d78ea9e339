package org.jieli.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Partners that are played together, each with its ledger in one folder, all living by one clock: the only way to a {@link Simulator}. */
public final class Cast implements AutoCloseable {

    private final List<Simulator> partners;

    private Cast(List<Simulator> partners) {
        this.partners = partners;
    }

    /** These parts, each once; none has started. What their ledgers hold in the folder they know again. */
    public static Cast of(Collection<Part> parts, Path folder, Clock clock) {
        return new Cast(parts.stream().map(part -> part.open(folder, clock)).toList());
    }

    /** Every partner once. */
    public List<Simulator> partners() {
        return partners;
    }

    /**
     * The partner with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Simulator named(String name) {
        return partners.stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such partner: " + name));
    }

    /** Opens every door on a free port. */
    public void start() {
        partners.forEach(partner -> partner.start(0));
    }

    /** Where each partner with a door is called, by name; for the configuration of the gateway. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        partners.forEach(partner -> partner.address().ifPresent(address -> addresses.put(partner.name(), address)));
        return addresses;
    }

    /**
     * Connects every partner to the gateway.
     *
     * @param keys the key of each partner, by name
     */
    public void connect(URI gateway, Map<String, String> keys) {
        partners.forEach(partner -> partner.connect(gateway, keys.get(partner.name())));
    }

    /** From now on every partner answers every question by itself. */
    public void playByThemselves() {
        partners.forEach(Simulator::playByItself);
    }

    @Override
    public void close() {
        partners.forEach(Simulator::close);
    }
}
