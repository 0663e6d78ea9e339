package org.jieli.gateway.bench.child;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jieli.gateway.bench.load.Door;
import org.jieli.gateway.bench.machine.JavaUsage;
import org.jieli.gateway.bench.machine.ProcessUsage;

/** A partner that {@code jieli simulate} plays: it must take messages so fast that it limits no measurement. */
public final class PlayedSubject implements Subject {

    /** Its word in the table. */
    public static final String NAME = "played";

    private static final String PARTNER = "changzhi";
    private static final Pattern DOOR = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/messages");

    private final Child child;
    private final JavaUsage java;

    private PlayedSubject(Child child, JavaUsage java) {
        this.child = child;
        this.java = java;
    }

    /** Starts it with its ledger in a folder. */
    public static PlayedSubject start(JavaCommand command, Path folder) throws IOException, InterruptedException {
        List<String> arguments =
                List.of("simulate", PARTNER, "--base-port=0", "--quiet", "--data=" + folder.resolve("partners"));
        Child child = Child.start(command, arguments, folder.resolve("simulate.out"));
        return new PlayedSubject(child, JavaUsage.of(child.pid()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Door door() {
        return new Door(URI.create(child.printed(DOOR).orElseThrow()), "", Door.JSON);
    }

    @Override
    public Usage usage() throws IOException {
        return Usage.of(ProcessUsage.of(child.pid()), java.allocatedBytes());
    }

    @Override
    public boolean receives() {
        return true;
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
