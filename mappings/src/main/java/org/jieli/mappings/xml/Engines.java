package org.jieli.mappings.xml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.net.URL;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Makes what a contract is read and written with. It fails at start if the contract is broken, and hardens every parser: no document
 * type, no external entity, nothing fetched.
 */
final class Engines {

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    /** What may fail only because the program is put together wrongly. */
    @FunctionalInterface
    private interface Making<T> {
        T make() throws SAXException, ParserConfigurationException, JAXBException;
    }

    private final JAXBContext context;
    private final Schema schema;
    private final SAXParserFactory parsers;

    Engines(Class<?> root, String schemaResource) {
        context = made(() -> JAXBContext.newInstance(root));
        schema = made(() -> schema(root.getClassLoader().getResource(schemaResource)));
        parsers = made(Engines::parsers);
    }

    Supplier<Engine> engines() {
        return () -> made(() -> new Engine(parser().getXMLReader(), schema.newValidatorHandler(), quiet(context)));
    }

    /** Marshallers write no XML declaration. */
    Supplier<Marshaller> marshallers() {
        return () -> made(() -> {
            Marshaller marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            return marshaller;
        });
    }

    private static Schema schema(URL xsd) throws SAXException {
        return SchemaFactory.newDefaultInstance().newSchema(xsd);
    }

    private static SAXParserFactory parsers() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(XERCES + "disallow-doctype-decl", true);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        return factory;
    }

    private SAXParser parser() throws SAXException, ParserConfigurationException {
        SAXParser parser = parsers.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return parser;
    }

    /** The validator judges: JAXB reads on whatever it meets. */
    private static Unmarshaller quiet(JAXBContext context) throws JAXBException {
        Unmarshaller unmarshaller = context.createUnmarshaller();
        unmarshaller.setEventHandler(event -> true);
        return unmarshaller;
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (SAXException | ParserConfigurationException | JAXBException e) {
            throw new IllegalStateException("A contract cannot be loaded", e);
        }
    }
}
