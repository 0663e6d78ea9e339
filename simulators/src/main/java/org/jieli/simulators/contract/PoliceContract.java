package org.jieli.simulators.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CitizenId;
import org.jieli.simulators.letter.JsonLetter;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.PoliceLetter;

/** The contract of the police: a JSON shell by its schema, and the XML in it by its XSD. */
final class PoliceContract implements Contract {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final String MODE = "xml:/request/body/HCSQ/HCFS";
    private static final String BY_ID = "证件核查";
    private static final String NUMBER = "xml:/request/head/condition/item/GMSFHM";
    private static final String INSIDE = "/xml!";

    private final com.networknt.schema.Schema shell = JsonContract.load("contracts/police/police.schema.json");
    private final javax.xml.validation.Schema document = XsdCheck.load("contracts/police/police.xsd");
    private final Words words = Words.of("police");

    @Override
    public String dialect() {
        return "police";
    }

    @Override
    public String contentType() {
        return "application/json;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Inspection inspect(byte[] bytes, String contentType) {
        if (!Charsets.isMediaType(contentType, "application/json")) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
        return Charsets.decode(bytes, StandardCharsets.UTF_8)
                .map(this::inspect)
                .orElseGet(() -> Inspection.unreadable(Problem.error(ProblemCode.E102, Place.WHOLE)));
    }

    private Inspection inspect(String text) {
        try {
            JsonLetter json = JsonLetter.read(text);
            List<Problem> problems = new ArrayList<>(JsonContract.violations(shell, json));
            PoliceLetter letter = PoliceLetter.open(json);
            problems.addAll(inside(json));
            if (problems.isEmpty()) {
                problems.addAll(words.contradiction(letter));
                problems.addAll(wrongNumber(letter));
            }
            return Inspection.of(letter, problems);
        } catch (IllegalArgumentException e) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
    }

    /** A query by number needs a right one; in every other message a wrong one may stand. */
    private static List<Problem> wrongNumber(PoliceLetter letter) {
        return letter.get(MODE).filter(BY_ID::equals).flatMap(mode -> letter.get(NUMBER)).stream()
                .filter(number -> CitizenId.read(number).id().isEmpty())
                .map(number -> Problem.error(ProblemCode.E203, Place.at(NUMBER.replace("xml:", INSIDE)))
                        .by("X-14"))
                .toList();
    }

    private List<Problem> inside(JsonLetter json) {
        return new XsdCheck(document)
                .violations(json.get("/xml").orElseThrow()).stream()
                        .map(problem ->
                                problem.at(Place.at(INSIDE + problem.place().path())))
                        .toList();
    }

    @Override
    public Letter read(byte[] bytes) {
        return PoliceLetter.open(JsonLetter.read(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Override
    public Letter sample(String name) {
        return read(Samples.of(this, name));
    }

    @Override
    public Object time(Instant at) {
        return COMPACT.format(at.atOffset(Times.CHINA_OFFSET));
    }

    @Override
    public Words words() {
        return words;
    }
}
