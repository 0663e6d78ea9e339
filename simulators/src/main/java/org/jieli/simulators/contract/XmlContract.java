package org.jieli.simulators.contract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.validation.Schema;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.XmlLetter;

/** The contract of a dialect that speaks XML, from its XSD. */
final class XmlContract implements Contract {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9_.-]+)[\"']");

    private final String dialect;
    private final Charset charset;
    private final Schema schema;
    private final Words words;

    XmlContract(String dialect, Charset charset) {
        this.dialect = dialect;
        this.charset = charset;
        this.schema = XsdCheck.load("contracts/" + dialect + "/" + dialect + ".xsd");
        this.words = Words.of(dialect);
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public String contentType() {
        return "application/xml;charset=" + charset.name();
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public Inspection inspect(byte[] bytes, String contentType) {
        if (!Charsets.isMediaType(contentType, "application/xml")) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
        return Charsets.decode(bytes, charset)
                .filter(text ->
                        declared(text).map(charset.name()::equalsIgnoreCase).orElse(false))
                .map(this::inspect)
                .orElseGet(() -> Inspection.unreadable(Problem.error(ProblemCode.E102, Place.WHOLE)));
    }

    private static Optional<String> declared(String text) {
        Matcher declaration = DECLARED.matcher(text);
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private Inspection inspect(String text) {
        try {
            Letter letter = XmlLetter.read(text, charset);
            List<Problem> problems = new XsdCheck(schema).violations(text);
            return Inspection.of(letter, problems.isEmpty() ? words.contradiction(letter) : problems);
        } catch (IllegalArgumentException e) {
            return Inspection.unreadable(Problem.error(ProblemCode.E101, Place.WHOLE));
        }
    }

    /** Reads a sample in the charset that it declares; without a declaration it is UTF-8. */
    @Override
    public Letter read(byte[] bytes) {
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        Charset written = declared(ascii).map(Charset::forName).orElse(StandardCharsets.UTF_8);
        return XmlLetter.read(new String(bytes, written), charset);
    }

    @Override
    public Letter sample(String type) {
        return read(Samples.of(this, type));
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
