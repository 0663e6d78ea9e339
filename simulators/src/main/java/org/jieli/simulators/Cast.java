package org.jieli.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All the partners together, each with its ledger in one folder. */
public final class Cast implements AutoCloseable {

    private final List<Simulator> partners;

    private Cast(List<Simulator> partners) {
        this.partners = partners;
    }

    /** The partners with their ledgers in a folder and those that have nothing but folders, all living by one clock; none has started. */
    public static Cast withFolders(Path folder, Clock clock) {
        Stream<Simulator> folders = Stream.of(new JixiSimulator(folder, clock), new QinxianSimulator(folder, clock));
        return new Cast(Stream.concat(story(folder, clock).stream(), folders).toList());
    }

    /** The partners of the Changzhi–Hebi story with their ledgers in a folder, all living by one clock; none has started. */
    public Cast(Path folder, Clock clock) {
        this(story(folder, clock));
    }

    private static List<Simulator> story(Path folder, Clock clock) {
        return List.of(
                new ChangzhiSimulator(folder, clock),
                new LuliangSimulator(folder, clock),
                new AnyangSimulator(folder, clock),
                new HebiSimulator(folder, clock),
                new NationalSimulator(folder, clock),
                new ShanxiPoliceSimulator(folder, clock),
                new HenanPoliceSimulator(folder, clock),
                new XunqinSimulator(folder, clock),
                new ShanxiBureauSimulator(folder, clock),
                new HenanBureauSimulator(folder, clock));
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
