package org.jieli.simulators.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.letter.JsonLetter;
import org.jieli.simulators.letter.Letter;

/** The contract of the tracing site: it is sent forms and answers in JSON; a form is read as the JSON that its field names spell. */
final class FormContract implements Contract {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String FILE = ".file";
    private static final String PHOTO = "photo.file";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Schema schema = JsonContract.load("contracts/xunqin/xunqin.schema.json");
    private final Words words = Words.of("xunqin");

    @Override
    public String dialect() {
        return "xunqin";
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
        try {
            return Charsets.isMediaType(contentType, "multipart/form-data")
                    ? form(Multipart.fields(bytes, contentType))
                    : answer(bytes);
        } catch (IllegalArgumentException e) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
    }

    private Inspection answer(byte[] bytes) {
        return Charsets.decode(bytes, StandardCharsets.UTF_8)
                .map(text -> inspect(JsonLetter.read(text)))
                .orElseGet(() -> Inspection.unreadable(Problem.error(ProblemCode.E102, Place.WHOLE)));
    }

    private Inspection form(Map<String, byte[]> fields) {
        FormTree tree = new FormTree();
        for (Map.Entry<String, byte[]> field : fields.entrySet()) {
            Optional<String> value = value(field.getKey(), field.getValue());
            if (value.isEmpty()) {
                return Inspection.unreadable(Problem.error(ProblemCode.E102, Place.at(field.getKey())));
            }
            tree.put(field.getKey(), value.get());
        }
        Inspection inspection = inspect(JsonLetter.read(tree.json()));
        return isPicture(fields.get(PHOTO))
                ? inspection
                : inspection.and(Problem.error(ProblemCode.E206, Place.at(PHOTO)));
    }

    /** A photo that is not sent cannot be wrong; that it is missing is the schema's business. */
    private static boolean isPicture(byte[] photo) {
        return photo == null || starts(photo, JPEG) || starts(photo, PNG);
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.mismatch(bytes, with) == with.length;
    }

    private static Optional<String> value(String name, byte[] bytes) {
        return name.endsWith(FILE)
                ? Optional.of(Base64.getEncoder().encodeToString(bytes))
                : Charsets.decode(bytes, StandardCharsets.UTF_8);
    }

    /** The schema has the fields of each service under its name; on the wire they stand beside the head. */
    private Inspection inspect(JsonLetter letter) {
        Optional<String> service = words.read(letter, Field.MESSAGE_TYPE)
                .filter(name -> words.word("TYPE." + name).isPresent());
        if (service.isEmpty() || !(letter.root() instanceof ObjectNode fields)) {
            return Inspection.of(letter, List.of(Problem.error(ProblemCode.E105, Place.at("head.service"))));
        }
        ObjectNode body = fields.deepCopy();
        ObjectNode message = body.objectNode();
        message.set("head", body.remove("head"));
        message.set(service.get(), body);
        List<Problem> problems = JsonContract.violations(schema, JsonLetter.of(message));
        return Inspection.of(letter, problems.isEmpty() ? words.otherVersion(letter) : problems);
    }

    @Override
    public Letter read(byte[] bytes) {
        return JsonLetter.read(new String(bytes, StandardCharsets.UTF_8));
    }

    /** A sample of a form, if there is one; the site itself never sends forms. */
    @Override
    public Letter example(String name) {
        String file = "contracts/xunqin/samples/good/" + name + ".form";
        if (!Resources.exists(file)) {
            return sample(name);
        }
        String type = new String(Resources.bytes(file + ".content-type"), StandardCharsets.US_ASCII);
        return open(Resources.bytes(file), type.strip());
    }

    @Override
    public Letter open(byte[] bytes, String contentType) {
        return Charsets.isMediaType(contentType, "multipart/form-data")
                ? new FormLetter(Multipart.fields(bytes, contentType), contentType)
                : read(bytes);
    }

    @Override
    public String contentType(Letter letter) {
        return letter instanceof FormLetter form ? form.contentType() : contentType();
    }

    @Override
    public Letter sample(String name) {
        return read(Samples.of(this, name));
    }

    @Override
    public Object time(Instant at) {
        return SECONDS.format(at.atOffset(Times.CHINA_OFFSET));
    }

    @Override
    public Words words() {
        return words;
    }
}
