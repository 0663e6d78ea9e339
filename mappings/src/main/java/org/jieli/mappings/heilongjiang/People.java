package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jieli.schemas.interchange.BirthAccuracy;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/** What sheets say about people in ways of their own, brought into the form of the standard (domain.md 5). For one row. */
final class People {

    private static final String BIRTH = "birth";
    private static final String ACCURACY = "birthAccuracy";
    private static final String LEAST_AGE = "ageMin";
    private static final String MOST_AGE = "ageMax";

    private final List<Problem> problems = new ArrayList<>();

    /** What was found, at JSON Pointers of the tree. */
    List<Problem> problems() {
        return problems;
    }

    /** Brings one block into form. */
    void block(String type, ObjectNode block, String pointer) {
        switch (type) {
            case "Person" -> person(block, pointer);
            case "ConfirmedIdentity" -> Names.ofPerson(block);
            case "QuerySubject", "PriorCriteria" -> {
                Names.searched(block);
                CitizenNumbers.bare(block, "docNo");
            }
            case "Contact" -> {
                Names.ofContact(block);
                CitizenNumbers.bare(block, "idNo");
            }
            case "Document" ->
                CitizenNumbers.document(block)
                        .map(found -> at(found, pointer + "/docNo"))
                        .ifPresent(problems::add);
            default -> {}
        }
    }

    private void person(ObjectNode person, String pointer) {
        Names.ofPerson(person);
        JsonNode said = person.remove(BIRTH);
        Birth birth = Birth.read(said == null ? "" : said.asText());
        birth.date().value().ifPresent(date -> person.set(BIRTH, date));
        birth.date().problem().map(found -> at(found, pointer + "/" + BIRTH)).ifPresent(problems::add);
        birth.age().ifPresent(age -> age(person, age));
        if (!person.has(ACCURACY)) {
            person.put(ACCURACY, accuracy(person, birth).name());
        }
    }

    private static void age(ObjectNode person, Birth.Age age) {
        if (!person.has(LEAST_AGE) && !person.has(MOST_AGE)) {
            person.put(LEAST_AGE, age.least()).put(MOST_AGE, age.most());
        }
    }

    private static BirthAccuracy accuracy(ObjectNode person, Birth birth) {
        boolean aged = person.has(LEAST_AGE) || person.has(MOST_AGE);
        return birth.accuracy() == BirthAccuracy.UNKNOWN && aged ? BirthAccuracy.ESTIMATED : birth.accuracy();
    }

    private static Problem at(Problem found, String pointer) {
        return found.at(Place.at(pointer));
    }
}
