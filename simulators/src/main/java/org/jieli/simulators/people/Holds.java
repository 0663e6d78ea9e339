package org.jieli.simulators.people;

/** What a field of a message holds of a person. */
public enum Holds {
    NAME,
    SURNAME,
    GIVEN_NAME,
    /** A spelling by sound. */
    SOUND,
    /** The number of a citizen or of another document. */
    NUMBER,
    LAST_FOUR,
    BIRTH,
    SEX,
    ETHNICITY,
    AGE_MIN,
    AGE_MAX,
    /** The code of the division of a home. */
    DIVISION,
    /** A home in words, without street and house. */
    PLACE,
    ADDRESS,
    PHONE,
    /** The number of an officer or of somebody who works at a station. */
    STAFF_NO,
    /** A picture in base64. */
    PHOTO,
    PHOTO_DIGEST,
    PHOTO_SIZE,
    PHOTO_TYPE,
    PHOTO_WIDTH,
    PHOTO_HEIGHT,
    /** A signature or the serial number of a certificate. */
    SIGNATURE
}
