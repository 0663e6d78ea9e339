package org.jieli.simulators.certify.trial;

import java.util.Optional;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.letter.Letter;

/** A message that a case writes: a good one, until the case changes something. Thread-safe. */
public final class Draft {

    private final Contract contract;
    private final Letter letter;
    private final String writtenAs;

    Draft(Contract contract, Letter letter) {
        this.contract = contract;
        this.letter = letter;
        this.writtenAs = read(Field.MESSAGE_ID).orElse("");
    }

    /** The letter itself. */
    public Letter letter() {
        return letter;
    }

    /** Writes a field. */
    public synchronized Draft with(String path, Object value) {
        letter.set(path, value);
        return this;
    }

    /** Leaves a field out. */
    public synchronized Draft without(String path) {
        letter.remove(path);
        return this;
    }

    /** What it says in a field; empty if it does not have it. */
    public synchronized Optional<String> read(Field field) {
        return contract.words().read(letter, field);
    }

    /** Its id; if a case has left it out, the one under which it was written. */
    public String messageId() {
        return read(Field.MESSAGE_ID).orElse(writtenAs);
    }

    /** Its type, A1 to Z2; empty if its head says no known one. */
    public synchronized String type() {
        return contract.words().type(letter).orElse("");
    }

    /** The bytes as they go on the wire. */
    public synchronized byte[] bytes() {
        return letter.bytes();
    }

    /** Their media type. */
    public synchronized String contentType() {
        return contract.contentType(letter);
    }
}
