package org.jieli.mappings.json;

import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;

/**
 * The third step of reading and the first of writing: wire form to interchange and back. Neither way can fail for a wire form that
 * is valid against its contract. Implementations are thread-safe.
 *
 * @param <E> the dialect's envelope
 * @param <B> what the dialect's bodies extend
 */
public interface WireMapping<E, B> {
    /** The envelope in the interchange standard. */
    Envelope readEnvelope(E wire);

    /** The body in the interchange standard. */
    Body readBody(B wire);

    /** The envelope in the dialect. */
    E writeEnvelope(Envelope envelope);

    /** The body in the dialect. */
    B writeBody(Body body);
}
