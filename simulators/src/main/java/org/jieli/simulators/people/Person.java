package org.jieli.simulators.people;

import java.time.LocalDate;
import org.jieli.schemas.value.CitizenId;

/**
 * Somebody who does not exist. Immutable and thread-safe.
 *
 * @param number from 1, in the order in which they were made
 * @param family number of the family, from 1
 * @param role what the person is in the family
 * @param name the name
 * @param ethnicity the ethnic group, GB/T 3304
 * @param id the citizen number; sex and birth are those in it
 * @param home where the family lives
 * @param phone a mobile phone of the range 13800...
 */
public record Person(
        int number, int family, Role role, Name name, String ethnicity, CitizenId id, Home home, String phone) {

    /** The sex by GB/T 2261.1: 1 for a man, 2 for a woman. */
    public String sex() {
        return id.sex();
    }

    /** The birth. */
    public LocalDate birth() {
        return id.birth();
    }

    /** The name in full. */
    public String fullName() {
        return name.full();
    }

    /** Says which person it is, never who. */
    @Override
    public String toString() {
        return "Person[" + number + "]";
    }
}
