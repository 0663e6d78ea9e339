package org.jieli.simulators.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.schemas.code.Code;
import org.jieli.schemas.code.CodeTables;
import org.jieli.schemas.interchange.DocCheck;
import org.jieli.schemas.value.CitizenId;
import org.jieli.simulators.people.Numbers;

/**
 * Numbers in the place of numbers. A citizen number becomes one that nobody has: same sex, the birth moved like every day, the
 * same division as long as there is a number left in it; it is written as the old one was, a wrong check stays wrong. The number of
 * another document becomes one of the same shape. Not thread-safe.
 */
final class NumberStandIns {

    private static final int PREFECTURE = 4;
    private static final int LAST_FOUR = 4;
    private static final char FULL_WIDTH_0 = '０';

    private final Map<String, CitizenId> citizens = new HashMap<>();
    private final Map<String, String> lastFour = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Originals originals;
    private final Days days;
    private final Shapes shapes;

    NumberStandIns(Originals originals, Days days, Random random) {
        this.originals = originals;
        this.days = days;
        this.shapes = new Shapes(originals.numbers(), random);
        originals.numbers().forEach(this::of);
    }

    /** The stand-in of a number as it is written. */
    String of(String old) {
        String plain = CitizenId.normalise(old);
        CitizenId.Reading reading = CitizenId.read(old);
        if (reading.id().isPresent()) {
            CitizenId made = citizen(reading.id().get());
            boolean short15 = reading.check() == DocCheck.CONVERTED15;
            return written(old, short15 ? Numbers.fifteen(made) : made.value());
        }
        return reading.check() == DocCheck.BAD_CHECK && plain.length() == 18
                ? righted(plain)
                        .map(right -> written(old, Numbers.wrong(citizen(right))))
                        .orElseGet(() -> shapes.of(old))
                : other(old, plain);
    }

    private static Optional<CitizenId> righted(String plain) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> plain.substring(0, 17) + (char) check)
                .flatMap(text -> CitizenId.read(text).id().stream())
                .findFirst();
    }

    /** A masked number keeps its stars; a number that begins with that of a citizen goes on with the stand-in of that. */
    private String other(String old, String plain) {
        if (old.contains("*")) {
            return old.length() > LAST_FOUR
                    ? old.substring(0, old.length() - LAST_FOUR) + lastFour(old.substring(old.length() - LAST_FOUR))
                    : old;
        }
        Optional<CitizenId> first =
                plain.length() > 18 ? CitizenId.read(plain.substring(0, 18)).id() : Optional.empty();
        return first.map(id -> citizen(id).value() + plain.substring(18)).orElseGet(() -> shapes.of(old));
    }

    /** The stand-in of the last four characters of a number; of one that was seen, those of its stand-in. */
    String lastFour(String old) {
        return lastFour.computeIfAbsent(old, shapes::of);
    }

    private CitizenId citizen(CitizenId old) {
        return citizens.computeIfAbsent(old.value(), any -> {
            CitizenId made = divisions(old)
                    .flatMap(division -> Numbers.of(division, days.moved(old.birth()), old.sex()))
                    .filter(id -> !originals.numbers().contains(id.value()) && used.add(id.value()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("More people of one birth than there are numbers"));
            lastFour.putIfAbsent(old.last4(), made.last4());
            return made;
        });
    }

    /** Its own, then the others of its prefecture, then all. */
    private static Stream<String> divisions(CitizenId old) {
        String own = old.division().value();
        String prefecture = own.substring(0, PREFECTURE);
        Stream<String> near = codes().filter(code -> code.startsWith(prefecture));
        return Stream.of(Stream.of(own), near, codes()).flatMap(each -> each);
    }

    private static Stream<String> codes() {
        return CodeTables.table("division").all().stream().map(Code::code).filter(code -> !code.endsWith("00"));
    }

    /** In the digits of the old one, with what stands between them. */
    private static String written(String old, String made) {
        StringBuilder written = new StringBuilder();
        int next = 0;
        for (char each : old.toCharArray()) {
            boolean digit = isDigit(each);
            written.append(digit && next < made.length() ? like(each, made.charAt(next++)) : each);
        }
        return written.toString();
    }

    private static boolean isDigit(char each) {
        return Character.isDigit(each) || "XxＸｘOoIiLl".indexOf(each) >= 0;
    }

    private static char like(char old, char made) {
        if (old >= FULL_WIDTH_0) {
            return (char) (made + FULL_WIDTH_0 - '0');
        }
        return old == 'x' ? Character.toLowerCase(made) : made;
    }
}
