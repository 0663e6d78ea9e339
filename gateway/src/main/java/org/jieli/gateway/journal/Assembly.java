package org.jieli.gateway.journal;

import java.io.ByteArrayOutputStream;
import org.jieli.mappings.Wire;

/** Puts the pieces of a part together again. */
final class Assembly {

    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private String type;

    /** Adds the next piece; the first has the content type. */
    void add(String contentType, byte[] piece) {
        type = type == null ? contentType : type;
        whole.writeBytes(piece);
    }

    Wire wire() {
        return new Wire(whole.toByteArray(), type);
    }
}
