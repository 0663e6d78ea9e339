package org.jieli.simulators.certify.trial;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Inspection;

/**
 * A message that came from the tested system. The array is not copied and must not be changed.
 *
 * @param nanos when, by {@link System#nanoTime}
 * @param known true if it came with the right key
 * @param contentType the media type it declares
 * @param inspection what its contract says of it
 */
public record Arrival(
        long nanos, boolean known, String contentType, byte[] bytes, Inspection inspection, Contract contract) {

    /** What it says in a field; empty if it cannot be read or does not have it. */
    public Optional<String> read(Field field) {
        return inspection.letter().flatMap(letter -> contract.words().read(letter, field));
    }

    /** Its id; empty if it has none. */
    public String messageId() {
        return read(Field.MESSAGE_ID).orElse("");
    }

    /** Its type, A1 to Z2; empty if it has none. */
    public String type() {
        return inspection
                .letter()
                .flatMap(letter -> contract.words().type(letter))
                .orElse("");
    }

    /** True if these are the same bytes. */
    public boolean isCopyOf(Arrival other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** How long after another one it came. */
    public Duration after(Arrival other) {
        return Duration.ofNanos(nanos - other.nanos);
    }

    /** Says which it is, never what it says. */
    @Override
    public String toString() {
        return "Arrival[" + type() + " " + messageId() + "]";
    }
}
