package org.jieli.simulators.people;

/** Whose field it is. */
enum Who {
    /** The person that the message is about. */
    SUBJECT,
    KIN,
    STAFF
}
