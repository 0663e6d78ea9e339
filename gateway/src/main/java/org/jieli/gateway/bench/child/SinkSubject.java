package org.jieli.gateway.bench.child;

import java.io.IOException;
import org.jieli.gateway.bench.load.Door;
import org.jieli.gateway.bench.load.Sink;
import org.jieli.gateway.bench.machine.JavaUsage;
import org.jieli.gateway.bench.machine.ProcessUsage;

/** The receiver alone, in this process: what client and receiver can do with nothing between them. Its use includes the client's. */
public final class SinkSubject implements Subject {

    private final Sink sink;

    /** @param sink not closed with it */
    public SinkSubject(Sink sink) {
        this.sink = sink;
    }

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public Door door() {
        return new Door(sink.address(), "", Door.JSON);
    }

    @Override
    public Usage usage() throws IOException {
        return Usage.of(ProcessUsage.of(ProcessHandle.current().pid()), JavaUsage.allocatedHere());
    }

    @Override
    public void close() {}
}
