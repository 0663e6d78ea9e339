package org.jieli.simulators.people;

import java.util.List;
import org.jieli.schemas.code.Code;

/**
 * Where a family lives.
 *
 * @param division the division as it is today, and those above it: county first
 * @param house the part of the address behind the division
 */
record Home(List<Code> division, String house) {

    Home {
        division = List.copyOf(division);
    }

    /** The code of the county today. */
    String code() {
        return division.getFirst().code();
    }

    /** Province, prefecture and county in words. */
    String place() {
        StringBuilder place = new StringBuilder();
        division.reversed().forEach(area -> place.append(area.name()));
        return place.toString();
    }

    String address() {
        return place() + house;
    }

    @Override
    public String toString() {
        return code();
    }
}
