package org.jieli.gateway.simulate;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.Simulator;

/** Prints who is played and where, and what a gateway has to know of the folders. */
public final class Table {

    private static final String ROW = "%-16s%-14s%-14s%-40s%-10s%s%n";

    private final PrintWriter out;
    private final Path ledgers;
    private final Joining joining;

    /**
     * A table.
     *
     * @param ledgers folder of the ledgers
     * @param joining knows who has a key
     */
    public Table(PrintWriter out, Path ledgers, Joining joining) {
        this.out = out;
        this.ledgers = ledgers;
        this.joining = joining;
    }

    /**
     * Prints it.
     *
     * @param control port of the control doors
     */
    public void print(List<Simulator> played, int control) {
        out.println("控制 / Control      http://127.0.0.1:" + control + "  （./jieli sim --help，/v1/openapi.json）");
        out.printf(ROW, "合作方 partner", "机构 org", "方言 dialect", "地址 address", "密钥 key", "账本 ledger");
        played.forEach(this::print);
        played.stream()
                .filter(FolderSimulator.class::isInstance)
                .map(FolderSimulator.class::cast)
                .forEach(this::printFolders);
        out.flush();
    }

    private void print(Simulator partner) {
        out.printf(
                ROW,
                partner.name(),
                partner.org(),
                partner.contract().dialect(),
                partner.address().map(URI::toString).orElse("收件箱 / inbox"),
                joining.knows(partner) ? "✓" : "–",
                ledgers.resolve(partner.name() + ".jsonl"));
    }

    private void printFolders(FolderSimulator partner) {
        out.println();
        out.printf("%s 的 sftp，口令仅本次有效 / of this run only%n", partner.name());
        out.print(partner.settings());
    }

    /** Prints that everything is open. */
    public void ready() {
        out.println("就绪 / Ready");
        out.flush();
    }
}
