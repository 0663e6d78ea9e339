package org.jieli.mappings;

import java.util.Optional;
import java.util.Set;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;

/**
 * How one family of partners says the messages of the interchange standard. One word names the package, the contracts folder, the
 * configuration and the simulator.
 *
 * <p>Implementations are immutable, thread-safe and never throw for any content: what is wrong comes back as problems. Reading goes
 * in three steps, each with its own kind of error: bytes to wire form (line and column), wire form against the contract (path),
 * wire form to interchange (cannot fail). Writing checks the result against the contract before it is returned.
 */
public interface Dialect {

    /** The word of the dialect, for example {@code henan}. */
    String name();

    /** The types of message this dialect can say, receipts (Z1, Z2) included. */
    Set<MessageType> carries();

    /** Reads a partner's bytes; reports everything that is wrong at once. */
    Reading read(Wire wire);

    /** Says a message in this dialect. A type that it does not carry comes back as E105. */
    Writing write(Message message);

    /** How this dialect puts many messages into one file; empty if a file holds one message. */
    default Optional<Batch> batch() {
        return Optional.empty();
    }
}
