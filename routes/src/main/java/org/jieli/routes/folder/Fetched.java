package org.jieli.routes.folder;

import java.util.Optional;

/**
 * A whole file from a box.
 *
 * @param name its name as text, without the folder
 * @param spool its bytes
 * @param manifest the bytes of its manifest, if its partner's files have one
 */
record Fetched(String name, Spool spool, Optional<byte[]> manifest) {

    /** Says how large it is, never its name. */
    @Override
    public String toString() {
        return "Fetched[" + spool.size() + " bytes]";
    }
}
