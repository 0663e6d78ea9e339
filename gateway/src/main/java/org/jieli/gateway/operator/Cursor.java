package org.jieli.gateway.operator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jieli.gateway.http.DoorException;
import org.jieli.gateway.journal.PostgresSearch.Place;
import org.springframework.http.HttpStatus;

/** Where a page of the search ended, as text: the day and a number, for example {@code 2026-11-22.4711}. */
final class Cursor {

    private static final int LENGTH_OF_A_DAY = 10;

    private Cursor() {}

    static String of(Place place) {
        return place.day() + "." + place.no();
    }

    static Place place(String text) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, LENGTH_OF_A_DAY));
            return new Place(day, Long.parseLong(text.substring(LENGTH_OF_A_DAY + 1)));
        } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST, "after 须为上一页的 next", "after must be the next of the page before");
        }
    }
}
