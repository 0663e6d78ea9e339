package org.jieli.mappings.heilongjiang;

import java.util.Arrays;

/** The kinds of cells, as {@code heilongjiang.csv} names them. */
enum Kind {
    /** Any text. */
    TEXT("text"),
    /** Numbers and identifiers in ASCII. */
    ASCII("ascii"),
    /** Identifiers and digests in hexadecimal, in small letters. */
    HEX("hex"),
    /** The number of a document. */
    DOCUMENT_NO("document no"),
    /** A word for a code, see {@code codes.csv}. */
    CODE("code"),
    /** 是 or 否. */
    YES_NO("yes/no"),
    /** A number. */
    NUMBER("number"),
    /** A day. */
    DATE("date"),
    /** The last day of a validity, which may be 长期. */
    UNTIL("until"),
    /** A moment in China time. */
    TIME("time"),
    /** A day, a month or a year. */
    PARTIAL_DATE("partial date"),
    /** A birth or an age, in any words. */
    BIRTH("birth"),
    /** Bytes in Base64. */
    BASE64("base64");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of cells: " + word));
    }
}
