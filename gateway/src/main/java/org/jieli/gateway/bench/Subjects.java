package org.jieli.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieli.gateway.bench.child.JavaCommand;
import org.jieli.gateway.bench.child.PeerSubject;
import org.jieli.gateway.bench.child.PlayedSubject;
import org.jieli.gateway.bench.child.Receiver;
import org.jieli.gateway.bench.child.RelaySubject;
import org.jieli.gateway.bench.child.SinkSubject;
import org.jieli.gateway.bench.child.Subject;

/** The programs of a run, all running at the same time so that their measurements can take turns. For one thread. */
final class Subjects implements AutoCloseable {

    /** The whole relay with half of the heap. */
    static final String SMALL = "relay-256m";

    private static final String SMALL_HEAP = "256m";

    private final List<Subject> started = new ArrayList<>();
    private Optional<RelaySubject> relay = Optional.empty();

    private Subjects() {}

    /** Starts what the cases need. */
    static Subjects start(Set<Case> cases, Stage stage, Path folder)
            throws IOException, InterruptedException, SQLException {
        Subjects subjects = new Subjects();
        try {
            subjects.start(cases, stage, folder, JavaCommand.ofThisProcess());
            return subjects;
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            subjects.close();
            throw e;
        }
    }

    private void start(Set<Case> cases, Stage stage, Path folder, JavaCommand java)
            throws IOException, InterruptedException, SQLException {
        String partners = Receiver.asPartners(stage.receivers());
        if (cases.contains(Case.SINK)) {
            started.add(new SinkSubject(stage.healthy()));
        }
        if (cases.contains(Case.PROXY)) {
            started.add(PeerSubject.start("proxy", java, folder, stage.healthy().address()));
        }
        if (cases.contains(Case.PLAIN)) {
            started.add(PeerSubject.start("plain", java, folder, stage.healthy().address()));
        }
        if (cases.contains(Case.PLAYED)) {
            started.add(PlayedSubject.start(java, folder));
        }
        if (cases.stream().anyMatch(Case::needsRelay)) {
            relay = Optional.of(RelaySubject.start("relay", java, relayFolder(folder), partners));
            started.add(relay.get());
        }
        if (cases.contains(Case.HEAP)) {
            Path small = folder.resolve(SMALL);
            started.add(RelaySubject.start(SMALL, java.withHeap(SMALL_HEAP), small, partners));
        }
    }

    static Path relayFolder(Path folder) {
        return folder.resolve("relay");
    }

    List<Subject> all() {
        return List.copyOf(started);
    }

    /** The whole relay, if it was started. */
    Optional<RelaySubject> relay() {
        return relay;
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Subject subject : started.reversed()) {
            subject.close();
        }
        started.clear();
    }
}
