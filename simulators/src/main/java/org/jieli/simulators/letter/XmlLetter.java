package org.jieli.simulators.letter;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A letter in XML; paths are XPaths. */
public final class XmlLetter implements Letter {

    private final Document document;
    private final Charset charset;

    private XmlLetter(Document document, Charset charset) {
        this.document = document;
        this.charset = charset;
    }

    /**
     * Reads XML text; a document type declaration is never followed.
     *
     * @param charset the charset in which the letter goes on the wire
     * @throws IllegalArgumentException if it is none; the text of the exception quotes nothing of it
     */
    public static XmlLetter read(String xml, Charset charset) {
        try {
            return new XmlLetter(Xml.documentBuilder().parse(new InputSource(new StringReader(xml))), charset);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not XML");
        }
    }

    @Override
    public Optional<String> get(String path) {
        return node(path).filter(XmlLetter::isLeaf).map(Node::getTextContent);
    }

    @Override
    public boolean has(String path) {
        return node(path).isPresent();
    }

    private static boolean isLeaf(Node node) {
        return node.getChildNodes().getLength() == 0
                || node.getFirstChild().getNodeType() == Node.TEXT_NODE
                        && node.getChildNodes().getLength() == 1;
    }

    @Override
    public Letter set(String path, Object value) {
        need(path).setTextContent(String.valueOf(value));
        return this;
    }

    @Override
    public Letter insert(String path, String behind, Object value) {
        if (!has(path)) {
            Node before = need(behind);
            Node made = document.createElement(path.substring(path.lastIndexOf('/') + 1));
            before.getParentNode().insertBefore(made, before.getNextSibling());
        }
        return set(path, value);
    }

    @Override
    public Letter adopt(String path, Letter other) {
        Node mine = need(path);
        Node part = document.importNode(((XmlLetter) other).need(path), true);
        mine.getParentNode().replaceChild(part, mine);
        return this;
    }

    @Override
    public Letter repeat(String path, int times) {
        Node first = need(path);
        for (int i = 1; i < times; i++) {
            first.getParentNode().insertBefore(first.cloneNode(true), first);
        }
        return this;
    }

    @Override
    public Letter remove(String path) {
        node(path).ifPresent(part -> part.getParentNode().removeChild(part));
        return this;
    }

    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect(
                document.getDocumentElement(),
                "/" + document.getDocumentElement().getNodeName(),
                paths);
        return paths;
    }

    private static void collect(Node element, String path, List<String> paths) {
        if (isLeaf(element)) {
            paths.add(path);
            return;
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                int number = numbers.merge(child.getNodeName(), 1, Integer::sum);
                collect(child, path + "/" + child.getNodeName() + "[" + number + "]", paths);
            }
        }
    }

    private Node need(String path) {
        return node(path).orElseThrow(() -> Letter.noSuchField(path));
    }

    private Optional<Node> node(String path) {
        return Xml.find(document, path);
    }

    /** The text without its declaration. */
    public String text() {
        return Xml.print(document);
    }

    @Override
    public byte[] bytes() {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>\n" + text();
        try {
            ByteBuffer encoded = charset.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(xml));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("A character that " + charset + " does not have", e);
        }
    }

    @Override
    public String toString() {
        return "XmlLetter[" + bytes().length + " bytes]";
    }
}
