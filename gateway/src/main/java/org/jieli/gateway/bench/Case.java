package org.jieli.gateway.bench;

import java.util.Locale;

/** What can be measured by itself. */
enum Case {
    /** The receiver alone. */
    SINK,
    /** A bare Camel proxy. */
    PROXY,
    /** The same checks and mapping without the journal. */
    PLAIN,
    /** The whole relay. */
    RELAY,
    /** A partner that is played by {@code jieli simulate}. */
    PLAYED,
    /** All of them with a photo of 200 KB. */
    PHOTO,
    /** The relay with half of the heap. */
    HEAP,
    /** What the parts of relaying cost. */
    PARTS,
    /** Urgent messages behind a backlog of normal ones. */
    URGENT,
    /** Twenty partners of which one is dead and one slow. */
    NEIGHBOURS,
    /** Many messages waiting for a dead partner. */
    WAITING,
    /** Many files of one notice each, in and out by SFTP. */
    FILES,
    /** One file of many notices, in by SFTP. */
    ROWS,
    /** Start to ready on an existing journal. */
    START;

    /** True if it needs the whole relay that the others are measured with. */
    boolean needsRelay() {
        return switch (this) {
            case RELAY, HEAP, URGENT, NEIGHBOURS, WAITING, START -> true;
            case SINK, PROXY, PLAIN, PLAYED, PHOTO, PARTS, FILES, ROWS -> false;
        };
    }

    /** Its word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
