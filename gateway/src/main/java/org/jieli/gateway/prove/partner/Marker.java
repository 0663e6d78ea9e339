package org.jieli.gateway.prove.partner;

import org.jieli.schemas.message.Digests;

/** The text by which the content of a message is told from that of every other: derived from its id, but not telling it. */
final class Marker {

    private static final int LENGTH = 16;
    private static final int REFUSED_ONE_IN = 50;

    private Marker() {}

    static String of(String messageId) {
        return "请协助核实 "
                + Digests.sm3(messageId.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .substring(0, LENGTH);
    }

    /** True for one in fifty. */
    static boolean isRefused(String marker) {
        return Math.floorMod(marker.hashCode(), REFUSED_ONE_IN) == 0;
    }
}
