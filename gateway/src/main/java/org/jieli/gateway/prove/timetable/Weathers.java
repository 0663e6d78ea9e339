package org.jieli.gateway.prove.timetable;

import static org.jieli.gateway.prove.line.Weather.ANSWERS_LOST;
import static org.jieli.gateway.prove.line.Weather.ANSWERS_TWICE;
import static org.jieli.gateway.prove.line.Weather.DOWN;
import static org.jieli.gateway.prove.line.Weather.HALF_CLOSED;
import static org.jieli.gateway.prove.line.Weather.SLOW;
import static org.jieli.gateway.prove.line.Weather.SWALLOWED;

import java.util.List;
import org.jieli.gateway.prove.line.Weather;

/** Which weather comes on which kind of line; what is listed twice comes twice as often. */
final class Weathers {

    static final List<Weather> OF_PARTNERS =
            List.of(DOWN, SLOW, SLOW, ANSWERS_LOST, ANSWERS_LOST, HALF_CLOSED, ANSWERS_TWICE, ANSWERS_TWICE, SWALLOWED);

    static final List<Weather> OF_DOORS = List.of(DOWN, SLOW, ANSWERS_LOST, ANSWERS_LOST, HALF_CLOSED);

    /** An answer twice would be a broken protocol, which no network makes. */
    static final List<Weather> OF_DATABASES = List.of(DOWN, SLOW, ANSWERS_LOST, ANSWERS_LOST, HALF_CLOSED, SWALLOWED);

    private Weathers() {}
}
