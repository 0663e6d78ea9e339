package org.jieli.mappings.xml;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.BufferedWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Pool;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The contract of an XML dialect at work: bytes to the generated wire type and back, both ways checked. Thread-safe; make one a
 * dialect and keep it.
 *
 * <p>Reading tells everything at once, in the order of the document: not in its charset (E102, with line, column and byte), not XML,
 * cut off, or with a document type (E101, with line and column), too large or too deep (E104), of an unknown type or version (E105),
 * elements missing (E201), unknown, out of order or too many (E103), codes (E202), dates (E204) and other values (E103). After E101,
 * E102 and E104 the rest of the document is unknown. Paths are those of {@link Place}: an element that may repeat carries its
 * position, others do not; line and column are where the content of the element begins.
 *
 * @param <R> the wire type of the root element
 */
public final class XmlContract<R> {

    /** The largest message read, in bytes. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private static final int BUFFER = 8192;

    private final XmlForm<R> form;
    private final Shapes shapes;
    private final Map<MessageType, Child> carried;
    private final Pool<Engine> engines;
    private final Pool<Marshaller> marshallers;

    /** Loads the contract. */
    public XmlContract(XmlForm<R> form) {
        Engines making = new Engines(form.root(), form.schema());
        this.form = form;
        shapes = new Shapes(form.root());
        carried = Header.carriedBy(shapes.root());
        engines = new Pool<>(making.engines());
        marshallers = new Pool<>(making.marshallers());
    }

    /** The types of message that have a body in the contract. */
    public Set<MessageType> carries() {
        return Set.copyOf(carried.keySet());
    }

    /** Reads and checks a message; never throws, whatever the bytes. */
    public XmlReading<R> read(Wire wire) {
        if (wire.bytes().length > LARGEST) {
            return failed(Optional.empty(), XmlProblems.tooLarge(LARGEST));
        }
        Decoded decoded = Decoder.decode(wire, form.charset());
        return decoded.problem()
                .map(problem -> failed(messageId(wire), problem))
                .orElseGet(() -> read(decoded.text(), new Header(carried)));
    }

    /** The same for a document that stands in another message, which said what type of message it is. */
    public XmlReading<R> read(String document, MessageType type) {
        return read(document, Header.expecting(type, carried));
    }

    private XmlReading<R> read(String text, Header header) {
        Engine engine = engines.take();
        Engine.Parsed parsed = engine.read(text, pass(header));
        engines.giveBack(engine);
        Optional<R> root = Optional.ofNullable(parsed.root()).map(form.root()::cast);
        return new XmlReading<>(root, parsed.messageId(), parsed.problems(), place -> find(place, text));
    }

    /** Writes a message and checks what was written: a value that the contract cannot say comes back as a problem at its place. */
    public Writing write(R root) {
        XmlDocument document = document(root);
        return document.text().map(this::encode).orElseGet(() -> Writing.failed(document.problems()));
    }

    /** The same for a document that will stand in another message. */
    public XmlDocument document(R root) {
        String text = "<?xml version=\"1.0\" encoding=\"" + form.charset().name() + "\"?>\n" + marshal(root);
        Engine engine = engines.take();
        List<Problem> problems = engine.check(text, pass(new Header(carried)));
        engines.giveBack(engine);
        return problems.isEmpty()
                ? XmlDocument.of(text)
                : XmlDocument.failed(
                        problems.stream().map(XmlContract::asWritten).toList());
    }

    /** JAXB takes a buffered writer as it is; one of its own making grows by a few characters a write on a virtual thread. */
    private String marshal(R root) {
        StringWriter text = new StringWriter(BUFFER);
        Marshaller marshaller = marshallers.take();
        try {
            marshaller.marshal(root, new BufferedWriter(text, BUFFER));
        } catch (JAXBException e) {
            throw new IllegalStateException("A wire type that JAXB cannot write: " + root.getClass());
        }
        marshallers.giveBack(marshaller);
        return text.toString();
    }

    private Writing encode(String text) {
        try {
            ByteBuffer bytes = form.charset()
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return Writing.of(
                    new Wire(exact, "application/xml;charset=" + form.charset().name()));
        } catch (CharacterCodingException e) {
            return Writing.failed(List.of(XmlProblems.cannotBeWritten(Place.WHOLE)));
        }
    }

    /** We wrote it: what is not XML in it is a character that XML does not have. */
    private static Problem asWritten(Problem problem) {
        return problem.code() == ProblemCode.E101 ? XmlProblems.cannotBeWritten(problem.place()) : problem;
    }

    private Place find(Place place, String text) {
        String path = form.aliases().apply(place.path());
        if (path.isEmpty() || path.startsWith("/")) {
            return place;
        }
        Finder finder = new Finder(new Structure(shapes), Step.of(path));
        Engine engine = engines.take();
        engine.scan(text, finder);
        engines.giveBack(engine);
        return finder.found();
    }

    private Pass pass(Header header) {
        return new Pass(new Structure(shapes), new Values(form), header);
    }

    /** Tags and identifiers are ASCII: they can be read even where the charset is wrong. */
    private Optional<String> messageId(Wire wire) {
        Pass pass = pass(new Header(carried));
        Engine engine = engines.take();
        engine.check(new String(wire.bytes(), StandardCharsets.ISO_8859_1), pass);
        engines.giveBack(engine);
        return pass.header().messageId();
    }

    private XmlReading<R> failed(Optional<String> messageId, Problem problem) {
        return new XmlReading<>(Optional.empty(), messageId, List.of(problem), place -> place);
    }
}
