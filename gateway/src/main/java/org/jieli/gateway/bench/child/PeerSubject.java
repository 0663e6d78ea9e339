package org.jieli.gateway.bench.child;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieli.gateway.bench.load.Door;
import org.jieli.gateway.bench.machine.JavaUsage;
import org.jieli.gateway.bench.machine.ProcessUsage;

/** A program that does less than the relay, as a process of its own. */
public final class PeerSubject implements Subject {

    private final String name;
    private final Child child;
    private final JavaUsage java;

    private PeerSubject(String name, Child child, JavaUsage java) {
        this.name = name;
        this.child = child;
        this.java = java;
    }

    /**
     * Starts it.
     *
     * @param name its word in the table and on its command line
     * @param folder takes what it prints
     * @param sink where it delivers
     */
    public static PeerSubject start(String name, JavaCommand command, Path folder, URI sink)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Child child = Child.start(command, List.of("bench-peer", name, "--to=" + sink), folder.resolve(name + ".out"));
        return new PeerSubject(name, child, JavaUsage.of(child.pid()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Door door() {
        return new Door(child.address().resolve("/messages"), "", Door.JSON);
    }

    @Override
    public Usage usage() throws IOException {
        return Usage.of(ProcessUsage.of(child.pid()), java.allocatedBytes());
    }

    @Override
    public void close() throws IOException {
        try {
            java.close();
        } finally {
            child.close();
        }
    }
}
