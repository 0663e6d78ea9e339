package org.jieli.simulators.contract;

import java.time.Instant;
import org.jieli.simulators.letter.Letter;

/** The contract of a dialect, as its partners hold the gateway to it. Thread-safe. */
public interface Contract {

    /** The word of the dialect, for example {@code henan}. */
    String dialect();

    /** The media type of its messages, with charset. */
    String contentType();

    /** The ending of its files, for example {@code xml}. */
    String extension();

    /** Holds bytes against the contract; never throws for any content. */
    Inspection inspect(byte[] bytes, String contentType);

    /**
     * Reads a letter that is known to be right, such as a sample.
     *
     * @throws IllegalArgumentException if it is not
     */
    Letter read(byte[] bytes);

    /** A fresh copy of the contract's good sample of a type of message. */
    Letter sample(String type);

    /** The same, with its days moved so that it was written on the day of {@code now}. */
    default Letter sample(String type, Instant now) {
        return SampleDays.moved(this, sample(type), now);
    }

    /** A good sample by its name, of those too that only this partner is sent. */
    default Letter example(String name) {
        return sample(name);
    }

    /**
     * Reads a message in the form in which it came, so that its letter has the same form.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    default Letter open(byte[] bytes, String contentType) {
        return read(bytes);
    }

    /** The media type of a letter of this dialect. */
    default String contentType(Letter letter) {
        return contentType();
    }

    /** The letter with its days moved so that it was written on the day of {@code now}; births and other days far from it stay. */
    default Letter today(Letter letter, Instant now) {
        return SampleDays.moved(this, letter, now);
    }

    /** How the dialect writes a moment. */
    Object time(Instant at);

    /** The words of the dialect. */
    Words words();

    /** True if a file of receipts, as the gateway leaves it in a folder, says that the message was accepted. */
    default boolean accepts(byte[] receipts) {
        return words().type(read(receipts)).filter("Z1"::equals).isPresent();
    }

    /** The receipts of the dialect. */
    default Receipts receipts() {
        return new Receipts(this);
    }
}
