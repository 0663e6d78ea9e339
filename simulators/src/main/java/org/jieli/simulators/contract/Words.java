package org.jieli.simulators.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.letter.Letter;

/** The words of a dialect: where its letters say what a desk needs to know ({@code words/<dialect>.properties}). Thread-safe. */
public final class Words {

    private static final String VERSION = "1.0";

    private static final Pattern ANSWER = Pattern.compile("ANSWER\\.([A-Z][0-9]+)\\.([a-z-]+)");

    /**
     * One way to answer one type of question.
     *
     * @param question type of the question
     * @param choice its word, for example {@code reject}
     */
    public record Answer(String question, String choice) {}

    private final String dialect;
    private final Properties words;

    private Words(String dialect, Properties words) {
        this.dialect = dialect;
        this.words = words;
    }

    /** Reads the words of a dialect from the class path. */
    static Words of(String dialect) {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(Resources.open("words/" + dialect + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(dialect, words);
    }

    /**
     * The path of a field.
     *
     * @throws IllegalArgumentException if the dialect has no word for it
     */
    public String path(Field field) {
        return word(field.name())
                .orElseThrow(() -> new IllegalArgumentException("The dialect has no word for " + field));
    }

    /** What a letter says in a field; empty if the letter, or the dialect, does not have it. */
    public Optional<String> read(Letter letter, Field field) {
        return word(field.name()).flatMap(letter::get);
    }

    /** Writes a field where the letter has a place for it. */
    public void write(Letter letter, Field field, Object value) {
        word(field.name()).filter(path -> letter.get(path).isPresent()).ifPresent(path -> letter.set(path, value));
    }

    /** The path of the business number by which an answer names its question, for a type of message that has one. */
    public Optional<String> reference(String type) {
        return word("REFERENCE." + type);
    }

    /** The samples that make up each way to answer a question, in turn. */
    public Map<Answer, List<String>> answers() {
        Map<Answer, List<String>> answers = new HashMap<>();
        for (String key : words.stringPropertyNames()) {
            Matcher answer = ANSWER.matcher(key);
            if (answer.matches()) {
                answers.put(
                        new Answer(answer.group(1), answer.group(2)),
                        List.of(words.getProperty(key).split(" ")));
            }
        }
        return answers;
    }

    /** The path at which a sample gives the reason of an answer, for a sample that does. */
    public Optional<String> reason(String sample) {
        return word("REASON." + sample);
    }

    /** The dialect's word for a code of the standard: that of its list of codes, or, without such a list, the code in small letters. */
    public Optional<String> code(String set, String code) {
        String file = "contracts/" + dialect + "/codes.csv";
        if (!Resources.exists(file)) {
            return Optional.of(code.toLowerCase(Locale.ROOT));
        }
        return new String(Resources.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals(set) && row[2].equals(code))
                .map(row -> row[1])
                .findFirst();
    }

    /** The type of message (A1 to Z2) that a letter says it is. */
    public Optional<String> type(Letter letter) {
        return read(letter, Field.MESSAGE_TYPE).map(code -> words.getProperty("TYPE." + code, code));
    }

    /** The dialect's word for a reject that asks to correct the message and to send it again (AE). */
    public String correctable() {
        return need("REJECT_ACK.AE");
    }

    /** What is wrong if the version in the head is not the one that the partners speak. */
    List<Problem> otherVersion(Letter letter) {
        return read(letter, Field.VERSION).filter(VERSION::equals).isPresent()
                ? List.of()
                : List.of(Problem.error(ProblemCode.E105, Place.at(path(Field.VERSION))));
    }

    /** What is wrong if the type in the head is not known, or is not that of the body ({@code BODY.<type>}). */
    List<Problem> contradiction(Letter letter) {
        List<Problem> otherVersion = otherVersion(letter);
        if (!otherVersion.isEmpty()) {
            return otherVersion;
        }
        Place place = Place.at(path(Field.MESSAGE_TYPE));
        return read(letter, Field.MESSAGE_TYPE)
                .flatMap(code -> word("BODY." + code))
                .map(body -> letter.has(body) ? List.<Problem>of() : List.of(Problem.error(ProblemCode.E103, place)))
                .orElseGet(() -> List.of(Problem.error(ProblemCode.E105, place)));
    }

    Optional<String> word(String name) {
        return Optional.ofNullable(words.getProperty(name));
    }

    String need(String name) {
        return word(name).orElseThrow(() -> new IllegalArgumentException("The dialect has no word for " + name));
    }
}
