package org.jieli.simulators.contract;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Holds one XML text against an XSD and remembers at which element each violation is. Used once. */
final class XsdCheck extends XMLFilterImpl {

    private final Schema schema;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    XsdCheck(Schema schema) {
        this.schema = schema;
    }

    static Schema load(String resource) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSchema(XsdCheck.class.getClassLoader().getResource(resource));
        } catch (SAXException e) {
            throw new IllegalStateException("Not an XSD: " + resource, e);
        }
    }

    /**
     * Everything that breaks the contract.
     *
     * @throws IllegalArgumentException if the text is not XML
     */
    List<Problem> violations(String text) {
        ValidatorHandler validator = schema.newValidatorHandler();
        validator.setErrorHandler(this);
        setContentHandler(validator);
        try {
            XMLReader reader = reader();
            setParent(reader);
            parse(new InputSource(new StringReader(text)));
            return problems;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not XML");
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        path.addLast(qName);
        super.startElement(uri, name, qName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        super.endElement(uri, name, qName);
        path.removeLast();
    }

    @Override
    public void error(SAXParseException violation) {
        String place = "/" + String.join("/", path);
        Problem problem = Problem.error(code(violation), Place.at(place));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** The rule of the XSD specification that a violation breaks stands at the start of its message. */
    private static ProblemCode code(SAXParseException violation) {
        String message = String.valueOf(violation.getMessage());
        if (message.startsWith("cvc-enumeration")) {
            return ProblemCode.E202;
        }
        return message.startsWith("cvc-complex-type.2.4.b") ? ProblemCode.E201 : ProblemCode.E103;
    }
}
