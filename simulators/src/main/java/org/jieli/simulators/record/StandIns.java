package org.jieli.simulators.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.simulators.people.Holds;

/** What stands in the place of everything that tells who somebody is: the same for the same, in every partner's words. Not thread-safe. */
final class StandIns {

    private static final int NEAREST = 20;
    private static final int FARTHEST = 200;
    private static final int AREA = 4;
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final Pattern YEAR = Pattern.compile("((?:18|19|20)[0-9]{2})(?:0000|-00-00)?");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)[0-9]{2})-([0-9]{2})");
    private static final Pattern SHAPES =
            Pattern.compile("(?<uuid>" + Ids.UUID_PATTERN + ")|(?<digest>" + Ids.DIGEST_PATTERN
                    + ")|(?<case>" + Ids.CASE_PATTERN + ")|(?<number>" + Originals.NUMBER + ")|(?<phone>"
                    + Originals.PHONE + ")|"
                    + Days.PATTERN);
    private static final List<String> VILLAGES = List.of("河湾村", "北岭村", "南塘村", "古井村", "青石村", "枣园村", "长桥村", "白杨村");

    private final Originals originals;
    private final Random random;
    private final Days days;
    private final Ids ids;
    private final Photos photos;
    private final NameStandIns names;
    private final NumberStandIns numbers;
    private final Shapes phones;
    private final Shapes others;
    private final Map<String, String> houses = new HashMap<>();
    private final Map<String, UnaryOperator<String>> known = new HashMap<>();
    private final Needles values;

    StandIns(Originals originals, Random random) {
        this.originals = originals;
        this.random = random;
        days = new Days(shift(originals, random));
        ids = new Ids(days, random);
        photos = new Photos(originals, ids, random);
        names = new NameStandIns(originals, random);
        numbers = new NumberStandIns(originals, days, random);
        phones = new Shapes(originals.phones(), random);
        others = new Shapes(originals.numbers(), random);
        originals.names().forEach(name -> known.put(name, names::name));
        originals.givenNames().stream()
                .filter(name -> name.codePointCount(0, name.length()) > 1)
                .forEach(name -> known.putIfAbsent(name, names::given));
        originals.phones().forEach(phone -> known.put(phone, this::phone));
        originals.numbers().forEach(number -> known.put(number, numbers::of));
        originals.houses().forEach(house -> known.put(house, this::house));
        values = new Needles(known.keySet());
    }

    /** As many days as leave no day where somebody was born. */
    private static long shift(Originals originals, Random random) {
        Set<LocalDate> births = originals.births();
        Set<LocalDate> all = new HashSet<>(originals.days());
        all.addAll(births);
        long by;
        do {
            by = NEAREST + random.nextInt(FARTHEST - NEAREST);
            by = random.nextBoolean() ? by : -by;
        } while (collides(all, births, by));
        return by;
    }

    private static boolean collides(Set<LocalDate> all, Set<LocalDate> births, long by) {
        return all.stream().anyMatch(day -> births.contains(day.plusDays(by)));
    }

    Ids ids() {
        return ids;
    }

    Photos photos() {
        return photos;
    }

    Days days() {
        return days;
    }

    /** A text in which everything known, and everything that looks like it, is replaced. */
    String text(String old) {
        StringBuilder text = new StringBuilder();
        Matcher shapes = SHAPES.matcher(old);
        boolean shape = shapes.find();
        int place = 0;
        while (place < old.length()) {
            Optional<String> value = values.at(old, place);
            if (value.isPresent()) {
                text.append(known.get(value.get()).apply(value.get()));
                place += value.get().length();
            } else if (shape && shapes.start() == place) {
                text.append(token(shapes.toMatchResult()));
                place = shapes.end();
            } else {
                text.append(old.charAt(place++));
            }
            if (shape && shapes.start() < place) {
                shape = place <= old.length() && shapes.find(place);
            }
        }
        return text.toString();
    }

    private String token(MatchResult found) {
        String old = found.group();
        if (found.group("uuid") != null) {
            return ids.uuid(old);
        } else if (found.group("digest") != null) {
            return ids.digest(old);
        } else if (found.group("case") != null) {
            return ids.caseNo(old);
        } else if (found.group("number") != null) {
            return numbers.of(old);
        }
        return found.group("phone") != null ? phone(old) : days.moved(found);
    }

    /** What stands in the place of a field's value; pictures and what is said about them are not asked for here. */
    String value(Holds holds, String old) {
        return switch (holds) {
            case NAME -> Originals.isName(old) ? names.name(old) : text(old);
            case SURNAME -> names.surname(old);
            case GIVEN_NAME -> names.given(old);
            case NUMBER -> numbers.of(old);
            case LAST_FOUR -> numbers.lastFour(old);
            case BIRTH -> birth(old);
            case PHONE -> phone(old);
            case ADDRESS -> Houses.division(old) + house(Houses.house(old));
            case SOUND, STAFF_NO -> others.of(old);
            case SIGNATURE -> signature(old);
            case SEX,
                    ETHNICITY,
                    AGE_MIN,
                    AGE_MAX,
                    DIVISION,
                    PLACE,
                    PHOTO,
                    PHOTO_DIGEST,
                    PHOTO_SIZE,
                    PHOTO_TYPE,
                    PHOTO_WIDTH,
                    PHOTO_HEIGHT -> text(old);
        };
    }

    /** Of the ranges that nobody has: mobile phones 13800..., others 000... behind the hyphen. */
    private String phone(String old) {
        if (MOBILE.matcher(old).matches()) {
            return phones.beginning("13800", old);
        }
        int hyphen = old.indexOf('-');
        boolean area = hyphen > 0 && hyphen <= AREA && old.length() > hyphen + AREA;
        return phones.beginning(area ? old.substring(0, hyphen) + "-000" : "", old);
    }

    private String house(String old) {
        return old.isEmpty()
                ? old
                : houses.computeIfAbsent(old, any -> {
                    String made;
                    do {
                        made = VILLAGES.get(random.nextInt(VILLAGES.size())) + (1 + random.nextInt(999)) + "号";
                    } while (originals.houses().contains(made) || houses.containsValue(made));
                    return made;
                });
    }

    /** A birth of which only the year is known gets the year of somebody born then, so that it stays the same person's. */
    private String birth(String old) {
        Matcher year = YEAR.matcher(old);
        if (year.matches()) {
            return moved(year.group(1), 7).getYear() + old.substring(4);
        }
        Matcher month = MONTH.matcher(old);
        return month.matches()
                ? moved(month.group(1), Integer.parseInt(month.group(2)))
                        .toString()
                        .substring(0, 7)
                : text(old);
    }

    private LocalDate moved(String year, int month) {
        int number = Integer.parseInt(year);
        Optional<LocalDate> known = originals.births().stream()
                .filter(birth -> birth.getYear() == number)
                .findFirst();
        return days.moved(known.orElse(LocalDate.of(number, month, 15)));
    }

    private String signature(String old) {
        return Originals.decoded(old)
                        .filter(bytes -> bytes.length > AREA * AREA)
                        .isPresent()
                ? Base64.getEncoder().encodeToString(ids.digest(old).getBytes(StandardCharsets.US_ASCII))
                : others.of(old);
    }
}
