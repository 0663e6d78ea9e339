package org.jieli.simulators.record;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.value.CitizenId;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.people.Fields;
import org.jieli.simulators.people.Holds;

/** Everything in messages that tells who somebody is, in memory only. It prints nothing of it. Not thread-safe. */
public final class Originals {

    static final String NUMBER = "(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{9}[0-9Xx](?![0-9A-Za-z])";
    static final String PHONE = "(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])";

    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern PHONES = Pattern.compile(PHONE);
    /** What stands for a name where none is known, and labels with a number in them. */
    private static final Pattern NO_NAME = Pattern.compile(".*[0-9].*|无名氏?|不详|未知|无|佚名|XXX");

    private static final int SHORTEST_NUMBER = 5;

    private final Set<String> names = new TreeSet<>();
    private final Set<String> givenNames = new TreeSet<>();
    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> phones = new TreeSet<>();
    private final Set<String> houses = new TreeSet<>();
    private final Set<LocalDate> births = new TreeSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Map<String, byte[]> photos = new HashMap<>();

    /** Takes in a message; one that cannot be read has nothing that could be told from the rest. */
    public void add(Contract contract, byte[] bytes, String contentType) {
        open(contract, bytes, contentType).ifPresent(letter -> add(Fields.of(contract.dialect()), letter));
    }

    static Optional<Letter> open(Contract contract, byte[] bytes, String contentType) {
        try {
            return bytes.length == 0 ? Optional.empty() : Optional.of(contract.open(bytes, contentType));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void add(Fields fields, Letter letter) {
        for (String path : letter.paths()) {
            String value = letter.get(path).orElse("").strip();
            Optional<Holds> holds = fields.holds(path);
            if (holds.filter(Holds.PHOTO::equals).isPresent()) {
                photo(value);
            } else if (!value.isEmpty()) {
                holds.ifPresent(kind -> add(kind, value));
                text(value);
            }
        }
    }

    private void text(String value) {
        days.addAll(Days.in(value));
        NUMBERS.matcher(value).results().forEach(found -> number(found.group()));
        PHONES.matcher(value).results().forEach(found -> phones.add(found.group()));
    }

    private void add(Holds holds, String value) {
        switch (holds) {
            case NAME -> name(value);
            case GIVEN_NAME -> givenNames.add(value);
            case NUMBER -> number(value);
            case BIRTH -> birth(value);
            case PHONE -> phones.add(value);
            case ADDRESS -> house(value);
            case SURNAME,
                    SOUND,
                    LAST_FOUR,
                    SEX,
                    ETHNICITY,
                    AGE_MIN,
                    AGE_MAX,
                    DIVISION,
                    PLACE,
                    STAFF_NO,
                    PHOTO,
                    PHOTO_DIGEST,
                    PHOTO_SIZE,
                    PHOTO_TYPE,
                    PHOTO_WIDTH,
                    PHOTO_HEIGHT,
                    SIGNATURE -> {}
        }
    }

    private void name(String value) {
        if (isName(value) && !value.contains("*") && value.codePointCount(0, value.length()) > 1) {
            names.add(value);
        }
    }

    static boolean isName(String value) {
        return !NO_NAME.matcher(value).matches();
    }

    private void number(String value) {
        Optional<CitizenId> citizen = CitizenId.read(value).id();
        citizen.ifPresent(id -> births.add(id.birth()));
        String plain = citizen.map(CitizenId::value).orElse(CitizenId.normalise(value));
        if (!plain.contains("*") && plain.length() >= SHORTEST_NUMBER) {
            numbers.add(plain);
        }
    }

    private void birth(String value) {
        births.addAll(Days.in(value));
    }

    private void house(String value) {
        String house = Houses.house(value);
        if (house.length() > 2) {
            houses.add(house);
        }
    }

    private void photo(String base64) {
        decoded(base64).ifPresent(bytes -> photos.put(Digests.sm3(bytes), bytes));
    }

    static Optional<byte[]> decoded(String base64) {
        try {
            return base64.isBlank()
                    ? Optional.empty()
                    : Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    Set<String> names() {
        return names;
    }

    Set<String> givenNames() {
        return givenNames;
    }

    /** Numbers of citizens and documents, normalised; those of 15 digits as those of 18. */
    Set<String> numbers() {
        return numbers;
    }

    Set<String> phones() {
        return phones;
    }

    /** The parts of addresses behind the division. */
    Set<String> houses() {
        return houses;
    }

    Set<LocalDate> births() {
        return births;
    }

    /** All days that stand anywhere. */
    Set<LocalDate> days() {
        return days;
    }

    /** Photos and attachments by their SM3. */
    Map<String, byte[]> photos() {
        return photos;
    }

    /** True if a text is, or has in it, a name or number that somebody has. */
    boolean isTaken(String text) {
        return names.stream().anyMatch(text::contains) || numbers.contains(text) || phones.contains(text);
    }

    /** How many there are of each, never which. */
    @Override
    public String toString() {
        return "Originals" + List.of(names.size(), numbers.size(), phones.size(), births.size(), photos.size());
    }

    /** True if nobody is in it. */
    public boolean isEmpty() {
        return Stream.of(names, numbers, phones, births).allMatch(Set::isEmpty) && photos.isEmpty();
    }
}
