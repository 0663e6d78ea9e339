package org.jieli.mappings.heilongjiang;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers in headers, from 1, and in paths of the standard, from 0; a pattern has {@code #} in their place. */
final class Numbered {

    private static final Pattern IN_HEADER = Pattern.compile("[0-9]+");
    private static final Pattern IN_PATH = Pattern.compile("(?<=\\[)[0-9]+(?=])");
    private static final Pattern FROM_1_TO_999 = Pattern.compile("[1-9][0-9]{0,2}");
    private static final char MARK = '#';

    private Numbered() {}

    static String headerPattern(String header) {
        return hasNumber(header) ? IN_HEADER.matcher(header).replaceAll("#") : header;
    }

    static String pathPattern(String path) {
        return hasNumber(path) ? IN_PATH.matcher(path).replaceAll("#") : path;
    }

    /** The numbers of a header, from 1; empty if one of them is not from 1 to 999. */
    static Optional<List<Integer>> ofHeader(String header) {
        if (!hasNumber(header)) {
            return Optional.of(List.of());
        }
        List<String> numbers =
                IN_HEADER.matcher(header).results().map(MatchResult::group).toList();
        return numbers.stream().allMatch(number -> FROM_1_TO_999.matcher(number).matches())
                ? Optional.of(numbers.stream().map(Integer::valueOf).toList())
                : Optional.empty();
    }

    /** The numbers of a path, as headers have them, from 1. */
    static List<Integer> ofPath(String path) {
        return hasNumber(path)
                ? IN_PATH.matcher(path)
                        .results()
                        .map(number -> Integer.parseInt(number.group()) + 1)
                        .toList()
                : List.of();
    }

    /** A pattern with the last of these numbers in its places; the first ones stand in the pattern already. */
    static String fill(String pattern, List<Integer> numbers) {
        int next = Math.max(0, numbers.size() - places(pattern));
        StringBuilder text = new StringBuilder();
        for (char character : pattern.toCharArray()) {
            if (character == MARK) {
                text.append(next < numbers.size() ? numbers.get(next++) : 1);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static int places(String pattern) {
        return (int) pattern.chars().filter(character -> character == MARK).count();
    }

    private static boolean hasNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
