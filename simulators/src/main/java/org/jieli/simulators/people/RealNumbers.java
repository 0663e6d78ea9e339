package org.jieli.simulators.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.value.DivisionCode;

/**
 * Finds citizen numbers that a real person could have: the shape of one, a birth that exists, a division that exists or a province at
 * least, and a sequence other than 996 to 999 (domain.md 4.5). The check character is not asked: a mistyped number is somebody's too.
 * Full-width digits, separated groups and escaped characters are seen through, in UTF-8, GB18030 and UTF-16. Thread-safe.
 */
public final class RealNumbers {

    private static final Pattern EIGHTEEN = Pattern.compile(
            "(?<![0-9A-Za-z])([1-9][0-9]{5})[ -]?((?:18|19|20)[0-9]{2})[ -]?([0-9]{2})[ -]?([0-9]{2})[ -]?([0-9]{3})[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern FIFTEEN =
            Pattern.compile("(?<![0-9A-Za-z])([1-9][0-9]{5})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{3})(?![0-9A-Za-z])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u00([0-9a-fA-F]{2})|&#x?0*([0-9]{2});");
    private static final Set<String> NOBODYS = Set.of("996", "997", "998", "999");
    private static final int CENTURY = 1900;
    private static final int HEX = 16;
    private static final int TO_HALF_WIDTH = '０' - '0';

    private static final Divisions DIVISIONS = Divisions.standard();

    private RealNumbers() {}

    /** The numbers in the bytes of a file or message, in whatever charset they are; none if all is well. */
    public static Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        texts(bytes).forEach(text -> found.addAll(in(text)));
        return found;
    }

    private static Stream<String> texts(byte[] bytes) {
        return Stream.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("GB18030"),
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)
                .map(charset -> new String(bytes, charset));
    }

    /** The numbers in a text. */
    public static Set<String> in(String text) {
        String plain = plain(text);
        Set<String> found = new HashSet<>();
        EIGHTEEN.matcher(plain)
                .results()
                .filter(number -> isReal(number, Integer.parseInt(number.group(2)), hasProvince(number.group(1))))
                .forEach(number -> found.add(number.group()));
        FIFTEEN.matcher(plain)
                .results()
                .filter(number -> isReal(number, CENTURY + Integer.parseInt(number.group(2)), isKnown(number.group(1))))
                .forEach(number -> found.add(number.group()));
        return found;
    }

    private static boolean isReal(MatchResult number, int year, boolean somewhere) {
        return somewhere
                && !NOBODYS.contains(number.group(5))
                && isDay(year, Integer.parseInt(number.group(3)), Integer.parseInt(number.group(4)));
    }

    private static boolean hasProvince(String division) {
        return isKnown(division.substring(0, 2) + "0000") || division.startsWith("83");
    }

    private static boolean isKnown(String division) {
        return DivisionCode.of(division).filter(DIVISIONS::everHad).isPresent();
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** In half-width digits and without escapes. */
    private static String plain(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars().forEach(each -> half.append((char) (isFullWidth(each) ? each - TO_HALF_WIDTH : each)));
        return half.indexOf("\\u00") < 0 && half.indexOf("&#") < 0
                ? half.toString()
                : ESCAPED.matcher(half).replaceAll(RealNumbers::character);
    }

    private static boolean isFullWidth(int each) {
        return each >= '０' && each <= '９' || each == 'Ｘ' || each == 'ｘ';
    }

    private static String character(MatchResult escape) {
        int code = escape.group(1) == null ? Integer.parseInt(escape.group(2)) : Integer.parseInt(escape.group(1), HEX);
        return code < ' ' ? " " : Matcher.quoteReplacement(Character.toString(code));
    }
}
