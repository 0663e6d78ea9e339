package org.jieli.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.demo.Row.Way;
import org.jieli.mappings.Wire;
import org.jieli.routes.Relay;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.MessageLife;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ledger.Entry;

/**
 * Writes what was on the wire: for each message {@code NN-Type.sent.*} as its sender sent it, {@code NN-Type.interchange.xml} as the
 * gateway keeps it, {@code NN-Type.received.<partner>.*} as each receiver's own ledger has it. A second message of the same type in a
 * step carries its sender's name.
 */
final class Exhibits {

    private final Journal journal;
    private final List<Simulator> partners;
    private final Path folder;

    Exhibits(Journal journal, List<Simulator> partners, Path folder) {
        this.journal = journal;
        this.partners = partners;
        this.folder = folder;
    }

    void write(List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        for (Row row : rows) {
            write(row, name(row, rows));
        }
    }

    private static String name(Row row, List<Row> rows) {
        String name = "%02d-%s".formatted(row.step(), row.type());
        Row first = rows.stream()
                .filter(other -> other.step() == row.step() && other.type().equals(row.type()))
                .findFirst()
                .orElseThrow();
        return first == row ? name : name + "-" + row.from();
    }

    private void write(Row row, String name) throws IOException {
        Optional<MessageLife> life =
                journal.lives(row.messageId(), Relay.SELF).stream().findFirst();
        if (life.isEmpty()) {
            return;
        }
        Wire sent = life.get().message().raw();
        Files.write(folder.resolve(name + ".sent." + extension(sent.contentType())), sent.bytes());
        Files.write(
                folder.resolve(name + ".interchange.xml"), life.get().message().interchange());
        for (Way way : row.ways()) {
            received(row, way).ifPresent(entry -> write(name, way, entry));
        }
    }

    private void write(String name, Way way, Entry entry) {
        String file = name + ".received." + way.partner() + "." + extension(entry.contentType());
        try {
            Files.write(folder.resolve(file), entry.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Entry> received(Row row, Way way) {
        return partners.stream()
                .filter(partner -> partner.name().equals(way.partner()))
                .findFirst()
                .flatMap(partner -> partner.ledger().receivedWith(row.messageId()));
    }

    private static String extension(String contentType) {
        if (contentType.contains("json")) {
            return "json";
        }
        return contentType.contains("multipart") ? "form" : "xml";
    }
}
