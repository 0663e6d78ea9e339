package org.jieli.mappings.interchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The fields that the XSDs of the standard define, each with what it may hold: {@code Photo.bytes} = {@code required integer 0..999}. */
final class XsdFields {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final List<String> FAMILIES = List.of(
            "types",
            "codes",
            "envelope",
            "person",
            "rescue",
            "registry",
            "identity",
            "tracing",
            "enquiry",
            "handover",
            "aftercare",
            "receipt");

    private final Map<String, Element> simpleTypes = new TreeMap<>();
    private final Map<String, Element> complexTypes = new TreeMap<>();

    private XsdFields() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        for (String family : FAMILIES) {
            Element schema = builder.parse(XsdFields.class
                            .getResource("/contracts/interchange/" + family + ".xsd")
                            .toString())
                    .getDocumentElement();
            elements(schema, "simpleType").stream()
                    .filter(type -> type.hasAttribute("name"))
                    .forEach(type -> simpleTypes.put(type.getAttribute("name"), type));
            elements(schema, "complexType").forEach(type -> complexTypes.put(type.getAttribute("name"), type));
        }
    }

    static Map<String, String> read() throws Exception {
        XsdFields xsd = new XsdFields();
        Map<String, String> fields = new TreeMap<>();
        xsd.complexTypes.forEach((name, type) -> elements(type, "element")
                .forEach(field -> fields.put(name + "." + field.getAttribute("name"), xsd.describe(field))));
        return fields;
    }

    private String describe(Element field) {
        String required = field.getAttribute("minOccurs").equals("0") ? "" : "required ";
        String repeated = field.getAttribute("maxOccurs").equals("unbounded") ? "repeated " : "";
        return required + repeated + value(field.getAttribute("type"));
    }

    private String value(String type) {
        if (complexTypes.containsKey(type)) {
            return type;
        }
        return switch (type) {
            case "xs:boolean" -> "boolean";
            case "xs:base64Binary" -> "bytes";
            default -> restriction(simpleTypes.get(type));
        };
    }

    private static String restriction(Element type) {
        List<String> codes = facets(type, "enumeration");
        if (!codes.isEmpty()) {
            return "one of " + codes;
        }
        if (!elements(type, "union").isEmpty()) {
            return "partial-date";
        }
        return switch (elements(type, "restriction").get(0).getAttribute("base")) {
            case "xs:date" -> "date";
            case "xs:dateTime" -> "date-time";
            case "xs:int" -> "integer 0.." + facet(type, "maxInclusive");
            case "xs:decimal" ->
                decimal(Integer.parseInt(facet(type, "totalDigits")), Integer.parseInt(facet(type, "fractionDigits")));
            default ->
                facets(type, "pattern").isEmpty()
                        ? "text " + facet(type, "minLength") + ".." + facet(type, "maxLength")
                        : "text like " + facet(type, "pattern").replace("\\-", "-");
        };
    }

    private static String decimal(int digits, int decimals) {
        return "number 0.." + BigDecimal.TEN.pow(digits - decimals) + " in steps of "
                + BigDecimal.ONE.movePointLeft(decimals).toPlainString();
    }

    private static String facet(Element type, String name) {
        return facets(type, name).get(0);
    }

    private static List<String> facets(Element type, String name) {
        return elements(type, name).stream()
                .map(facet -> facet.getAttribute("value"))
                .collect(Collectors.toList());
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(XS, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
