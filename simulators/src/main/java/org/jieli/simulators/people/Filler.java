package org.jieli.simulators.people;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jieli.schemas.message.Digests;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.letter.Letter;

/** Writes a person, and one of the family, into a sample, each field in the form in which the sample has it. Thread-safe. */
final class Filler {

    private static final String STAR = "*";
    private static final int GUESS = 5;

    private final Contract contract;
    private final Fields fields;

    Filler(Contract contract) {
        this.contract = contract;
        this.fields = Fields.of(contract.dialect());
    }

    /** Fills a letter; what it has of others, of further candidates for example, stays as it is. */
    void fill(Letter letter, Written subject, Person kin, byte[] portrait) {
        for (String path : letter.paths()) {
            Optional<String> old = letter.get(path).filter(text -> !text.isBlank());
            Optional<Holds> holds = fields.holds(path);
            if (old.isEmpty() || holds.isEmpty() || Fields.isLater(path)) {
                continue;
            }
            switch (fields.who(path)) {
                case SUBJECT -> fill(letter, path, holds.get(), old.get(), subject, portrait);
                case KIN -> clean(holds.get(), old.get(), kin, portrait).ifPresent(value -> letter.set(path, value));
                case STAFF -> {}
            }
        }
    }

    private void fill(Letter letter, String path, Holds holds, String old, Written subject, byte[] portrait) {
        Optional<String> spoilt = old.contains(STAR) ? Optional.empty() : subject.spoilt(holds);
        if (spoilt.isPresent() && spoilt.get().isEmpty()) {
            letter.remove(path);
        } else {
            spoilt.or(() -> clean(holds, old, subject.person(), portrait)).ifPresent(value -> letter.set(path, value));
        }
    }

    /** The right value in the form of the one that it replaces; empty if that stays. */
    private Optional<String> clean(Holds holds, String old, Person person, byte[] portrait) {
        return switch (holds) {
            case NAME -> name(old, person);
            case SURNAME -> Optional.of(person.name().surname());
            case GIVEN_NAME -> Optional.of(person.name().given());
            case NUMBER -> number(old, person);
            case LAST_FOUR -> Optional.of(person.id().last4());
            case BIRTH -> Optional.of(birth(old, person));
            case SEX -> code("Sex", old, person.sex());
            case ETHNICITY -> code("Ethnicity", old, person.ethnicity());
            case AGE_MIN -> Optional.of(String.valueOf(Math.max(0, age(person) - GUESS)));
            case AGE_MAX -> Optional.of(String.valueOf(age(person) + GUESS));
            case DIVISION -> Optional.of(person.home().code());
            case PLACE -> Optional.of(person.home().place());
            case ADDRESS -> Optional.of(person.home().address());
            case PHONE -> old.startsWith("1") ? Optional.of(person.phone()) : Optional.empty();
            case PHOTO -> Optional.of(Base64.getEncoder().encodeToString(portrait));
            case PHOTO_DIGEST -> Optional.of(Digests.sm3(portrait));
            case PHOTO_SIZE -> Optional.of(String.valueOf(portrait.length));
            case PHOTO_TYPE -> Optional.of("image/jpeg");
            case PHOTO_WIDTH -> Optional.of(String.valueOf(Portrait.WIDTH));
            case PHOTO_HEIGHT -> Optional.of(String.valueOf(Portrait.HEIGHT));
            case SOUND, STAFF_NO, SIGNATURE -> Optional.empty();
        };
    }

    /** A label such as 长治站无名男20230206-01 is no name. */
    private static Optional<String> name(String old, Person person) {
        if (old.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(old.contains(STAR) ? person.name().masked() : person.fullName());
    }

    private static Optional<String> number(String old, Person person) {
        String number = person.id().value();
        if (old.length() != number.length()) {
            return Optional.empty();
        }
        return Optional.of(old.contains(STAR) ? number.substring(0, 6) + "********" + number.substring(14) : number);
    }

    private static String birth(String old, Person person) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(person.birth());
        return switch (old.length()) {
            case 4 -> day.substring(0, 4);
            case 8 -> old.endsWith("0000") ? day.substring(0, 4) + "0000" : day;
            case 14 -> day + "000000";
            default -> person.birth().toString();
        };
    }

    private Optional<String> code(String set, String old, String code) {
        return old.chars().allMatch(Character::isDigit)
                ? Optional.of(code)
                : contract.words().code(set, code);
    }

    private static int age(Person person) {
        return (int) ChronoUnit.YEARS.between(person.birth(), Population.DAY);
    }
}
