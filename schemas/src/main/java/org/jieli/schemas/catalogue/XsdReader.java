package org.jieli.schemas.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the shipped XSDs, as far as the standard uses the language: named types, sequences of elements, includes, our annotations. */
final class XsdReader {

    record XsdField(String name, String type, String zh, String en, String pii, boolean required, boolean repeated) {}

    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final String NOTE = "urn:jieli:annotation:1";

    private final Map<String, List<XsdField>> types = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private XsdReader() {}

    static XsdReader read(String resource) {
        XsdReader reader = new XsdReader();
        reader.include(resource);
        return reader;
    }

    /** Fields by the name of the complex type. */
    Map<String, List<XsdField>> types() {
        return types;
    }

    /** Code table by the name of the simple type. */
    Map<String, String> tables() {
        return tables;
    }

    private void include(String resource) {
        if (!seen.add(resource)) {
            return;
        }
        Element schema = parse(resource);
        String folder = resource.substring(0, resource.lastIndexOf('/') + 1);
        elements(schema, XS, "include").forEach(include -> include(folder + include.getAttribute("schemaLocation")));
        elements(schema, XS, "simpleType").forEach(this::simpleType);
        elements(schema, XS, "complexType").forEach(this::complexType);
    }

    private void simpleType(Element type) {
        elements(type, NOTE, "table")
                .forEach(table -> tables.put(type.getAttribute("name"), table.getAttribute("name")));
    }

    private void complexType(Element type) {
        if (!type.getAttribute("name").isEmpty()) {
            types.put(
                    type.getAttribute("name"),
                    elements(type, XS, "element").stream().map(XsdReader::field).toList());
        }
    }

    private static XsdField field(Element element) {
        return new XsdField(
                element.getAttribute("name"),
                element.getAttribute("type"),
                documentation(element, "zh-CN"),
                documentation(element, "en"),
                elements(element, NOTE, "pii").getFirst().getAttribute("class"),
                !"0".equals(element.getAttribute("minOccurs")),
                "unbounded".equals(element.getAttribute("maxOccurs")));
    }

    private static String documentation(Element element, String language) {
        return elements(element, XS, "documentation").stream()
                .filter(text -> language.equals(text.getAttributeNS(XMLConstants.XML_NS_URI, "lang")))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(namespace, name);
        List<Element> result = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            result.add((Element) nodes.item(i));
        }
        return result;
    }

    private static Element parse(String resource) {
        try (InputStream in = XsdReader.class.getResourceAsStream(resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The shipped schema " + resource + " cannot be read", e);
        }
    }
}
