package org.jieli.simulators.people;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How a person is written down badly, as it happens in the field (domain.md 5). */
public enum Dirt {
    /** No name is known. */
    NO_NAME("X-01", Holds.NAME),
    /** The dot in a name is another character. */
    OTHER_DOT("X-22", Holds.NAME),
    /** Words behind the name. */
    WORDS_IN_NAME("X-24", Holds.NAME),
    /** The birth is the default of some program. */
    DEFAULT_BIRTH("X-07", Holds.BIRTH),
    /** The birth is written in some other way. */
    OTHER_BIRTH("X-25", Holds.BIRTH),
    NO_NUMBER("X-13", Holds.NUMBER),
    WRONG_CHECK("X-14", Holds.NUMBER),
    FIFTEEN_DIGITS("X-15", Holds.NUMBER),
    FULL_WIDTH("X-16", Holds.NUMBER),
    SPACES("X-16", Holds.NUMBER),
    LOWER_X("X-16", Holds.NUMBER),
    TWO_PHONES("X-30", Holds.PHONE);

    private static final List<DateTimeFormatter> OTHER_BIRTHS = List.of(
            DateTimeFormatter.ofPattern("uuuu/M/d"),
            DateTimeFormatter.ofPattern("uuuu年M月d日"),
            DateTimeFormatter.ofPattern("uuuu.MM.dd"),
            DateTimeFormatter.ofPattern("uuuuMMdd"));

    private static final int CENTURY = 1900;
    private static final int NEXT_CENTURY = 2000;
    private static final int TO_FULL_WIDTH = '０' - '0';

    private final String rule;
    private final Holds holds;

    Dirt(String rule, Holds holds) {
        this.rule = rule;
        this.holds = holds;
    }

    /** The rule of domain.md that says what the gateway does with it. */
    String rule() {
        return rule;
    }

    /** The field that is dirty. */
    Holds holds() {
        return holds;
    }

    boolean fits(Person person) {
        int year = person.birth().getYear();
        return switch (this) {
            case OTHER_DOT -> person.name().dotted();
            case LOWER_X -> person.id().value().endsWith("X");
            case FIFTEEN_DIGITS -> year >= CENTURY && year < NEXT_CENTURY;
            case NO_NAME,
                    WORDS_IN_NAME,
                    DEFAULT_BIRTH,
                    OTHER_BIRTH,
                    NO_NUMBER,
                    WRONG_CHECK,
                    FULL_WIDTH,
                    SPACES,
                    TWO_PHONES -> true;
        };
    }

    /** What is written then; empty if nothing is. */
    String written(Person person) {
        String number = person.id().value();
        return switch (this) {
            case NO_NAME -> "无名氏";
            case OTHER_DOT -> person.fullName().replace('·', person.number() % 2 == 0 ? '•' : '.');
            case WORDS_IN_NAME -> person.fullName() + (person.sex().equals("1") ? "(男)" : "（女）");
            case DEFAULT_BIRTH -> person.number() % 2 == 0 ? "1900-01-01" : "1970-01-01";
            case OTHER_BIRTH ->
                OTHER_BIRTHS.get(person.number() % OTHER_BIRTHS.size()).format(person.birth());
            case NO_NUMBER -> "";
            case WRONG_CHECK -> Numbers.wrong(person.id());
            case FIFTEEN_DIGITS -> Numbers.fifteen(person.id());
            case FULL_WIDTH -> fullWidth(number);
            case SPACES -> number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
            case LOWER_X -> number.toLowerCase(Locale.ROOT);
            case TWO_PHONES -> person.phone() + "转8";
        };
    }

    private static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(digit -> wide.append((char) (digit + TO_FULL_WIDTH)));
        return wide.toString();
    }
}
