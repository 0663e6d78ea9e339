package org.jieli.routes.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Forced breakers that are forgotten when the process ends. */
public final class MemoryCircuits implements Circuits {

    private final Map<Circuit, Forced> forced = new HashMap<>();

    @Override
    public synchronized Map<Circuit, Forced> forced() {
        return Map.copyOf(forced);
    }

    @Override
    public synchronized void force(Circuit circuit, Optional<Forced> to, String by, Instant at) {
        to.ifPresentOrElse(force -> forced.put(circuit, force), () -> forced.remove(circuit));
    }
}
