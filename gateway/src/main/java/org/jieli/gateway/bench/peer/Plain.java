package org.jieli.gateway.bench.peer;

import java.net.URI;
import java.time.Instant;
import org.jieli.gateway.bench.parts.Parts;
import org.jieli.mappings.Wire;
import org.jieli.schemas.interchange.Message;

/**
 * The same checks and mapping as the relay without the journal: reads, checks, digests, says it in the receiver's dialect, delivers
 * it, reads the receiver's receipt and gives one to the sender, all in the time of the request. Thread-safe.
 */
final class Plain implements Peer {

    private final Parts parts = new Parts();
    private final HttpOut out;

    Plain(URI to) {
        out = new HttpOut(to);
    }

    @Override
    public Wire answer(Wire wire) {
        Message message = parts.read(wire);
        parts.check(message, Instant.now());
        message.getEnvelope().setContentDigest(parts.digest(message));
        parts.readReceipt(out.post(parts.write(message)));
        return parts.receipt(message, wire);
    }

    @Override
    public void close() {
        out.close();
    }
}
