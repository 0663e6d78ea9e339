package org.jieli.mappings.xml;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.validation.ValidatorHandler;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A parser, a validator and an unmarshaller that work together: expensive to make, used by one thread at a time, kept in a pool. */
final class Engine {

    /** A document as far as it could be read. */
    record Parsed(Object root, Optional<String> messageId, List<Problem> problems) {}

    private static final String NO_DOCTYPE = "disallow-doctype-decl";
    private static final ContentHandler NOBODY = new DefaultHandler();

    private final XMLReader reader;
    private final ValidatorHandler validator;
    private final Unmarshaller unmarshaller;

    Engine(XMLReader reader, ValidatorHandler validator, Unmarshaller unmarshaller) {
        this.reader = reader;
        this.validator = validator;
        this.unmarshaller = unmarshaller;
    }

    /** Checks a document and builds what it says. */
    Parsed read(String text, Pass pass) {
        UnmarshallerHandler builder = unmarshaller.getUnmarshallerHandler();
        boolean whole = run(text, pass, builder);
        boolean good = whole && pass.problems().isEmpty();
        return new Parsed(good ? result(builder) : null, pass.header().messageId(), pass.problems());
    }

    /** Checks a document only. */
    List<Problem> check(String text, Pass pass) {
        run(text, pass, NOBODY);
        return pass.problems();
    }

    /** Sends a well-formed document through a handler. */
    void scan(String text, ContentHandler handler) {
        reader.setContentHandler(handler);
        try {
            reader.parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException e) {
            // the handler has seen everything before this point; nothing more can be found in the document
        } finally {
            reader.setContentHandler(NOBODY);
        }
    }

    private boolean run(String text, Pass pass, ContentHandler builder) {
        BehindValidator behind = new BehindValidator(pass, validator.getTypeInfoProvider());
        pass.setContentHandler(validator);
        behind.setContentHandler(builder);
        validator.setContentHandler(behind);
        validator.setErrorHandler(pass);
        reader.setContentHandler(pass);
        reader.setErrorHandler(pass);
        try {
            return parse(text, pass);
        } finally {
            forget();
        }
    }

    private boolean parse(String text, Pass pass) {
        try {
            reader.parse(new InputSource(new StringReader(text)));
            if (pass.invalid() && pass.problems().isEmpty()) {
                pass.problems().add(XmlProblems.badValue(Place.WHOLE));
            }
            return true;
        } catch (SAXParseException e) {
            pass.problems().add(malformed(e, pass));
        } catch (SAXException | IOException e) {
            pass.problems().add(pass.end().orElseGet(() -> XmlProblems.notXml(pass.here())));
        }
        return false;
    }

    private static Problem malformed(SAXParseException e, Pass pass) {
        Place place = pass.here(e.getLineNumber(), e.getColumnNumber());
        boolean doctype = String.valueOf(e.getMessage()).contains(NO_DOCTYPE);
        return doctype ? XmlProblems.documentType(place) : XmlProblems.notXml(place);
    }

    /** Nothing of a message stays in a shared object. */
    private void forget() {
        reader.setContentHandler(NOBODY);
        reader.setErrorHandler(null);
        validator.setContentHandler(NOBODY);
        validator.setErrorHandler(null);
    }

    private static Object result(UnmarshallerHandler builder) {
        try {
            return builder.getResult();
        } catch (JAXBException e) {
            throw new IllegalStateException("A valid document that JAXB cannot read");
        }
    }
}
