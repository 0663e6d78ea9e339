package org.jieli.gateway.simulate;

import java.util.function.Supplier;
import org.jieli.gateway.http.DoorException;
import org.jieli.simulators.unplayable.UnplayableException;
import org.springframework.http.HttpStatus;

/** What partners cannot do, told at the doors: 422 and one sentence. */
final class Told {

    private Told() {}

    /** What the work gives. */
    static <T> T by(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnplayableException cannot) {
            throw new DoorException(HttpStatus.UNPROCESSABLE_ENTITY, cannot.zh(), cannot.en());
        }
    }
}
