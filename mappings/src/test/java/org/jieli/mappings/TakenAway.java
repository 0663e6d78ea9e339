package org.jieli.mappings;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A document from which one element was taken away.
 *
 * @param element the name of what it stood in and its own, with a slash between
 * @param xml the rest
 */
record TakenAway(String element, String xml) {

    /** Every element but the root in turn, except those in {@code done}, which grows by the ones taken. */
    static List<TakenAway> from(byte[] xml, Set<String> done) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
        List<TakenAway> variants = new ArrayList<>();
        for (Element element : elements(document)) {
            String name = element.getParentNode().getNodeName() + "/" + element.getNodeName();
            if (done.add(name)) {
                variants.add(new TakenAway(name, without(element)));
            }
        }
        return variants;
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 1; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static String without(Element element) throws Exception {
        Document document = element.getOwnerDocument();
        Node parent = element.getParentNode();
        Node next = element.getNextSibling();
        parent.removeChild(element);
        StringWriter text = new StringWriter();
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(document), new StreamResult(text));
        parent.insertBefore(element, next);
        return text.toString();
    }
}
