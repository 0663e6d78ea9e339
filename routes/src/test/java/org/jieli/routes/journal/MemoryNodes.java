package org.jieli.routes.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The nodes that share a {@link MemoryJournal}. */
public final class MemoryNodes implements Nodes {

    private final MemoryJournal journal;
    private final InstantSource clock;
    private final Map<String, Instant> beats = new HashMap<>();
    private final Set<String> dead = new HashSet<>();
    private final Map<String, String> duties = new HashMap<>();

    public MemoryNodes(MemoryJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public synchronized Beat beat(String node) {
        Instant now = clock.instant();
        boolean alive = !dead.contains(node);
        if (alive) {
            beats.put(node, now);
        }
        return new Beat(now, alive);
    }

    @Override
    public synchronized int takeOver(Duration silence) {
        Instant last = clock.instant().minus(silence);
        return bury(beats.keySet().stream()
                .filter(node -> !beats.get(node).isAfter(last))
                .collect(Collectors.toSet()));
    }

    @Override
    public synchronized void leave(String node) {
        bury(Set.of(node));
    }

    @Override
    public synchronized boolean holds(String duty, String node) {
        return beats.containsKey(node)
                && duties.computeIfAbsent(duty, any -> node).equals(node);
    }

    private int bury(Set<String> nodes) {
        dead.addAll(nodes);
        beats.keySet().removeAll(nodes);
        duties.values().removeAll(nodes);
        return journal.giveBack(nodes);
    }
}
