package org.jieli.schemas.message;

import java.nio.charset.StandardCharsets;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes what JAXB says as Exclusive XML Canonicalization 1.0, without building a tree. It covers what the interchange standard uses:
 * elements of one namespace, declared as the default one, and text; there are no attributes, comments or processing instructions.
 * Not thread-safe: one for each digest.
 */
final class CanonicalWriter extends DefaultHandler {

    private final StringBuilder out = new StringBuilder(4096);
    private boolean root = true;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        out.append('<').append(localName);
        if (root) {
            out.append(" xmlns=\"").append(uri).append('"');
            root = false;
        }
        out.append('>');
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        out.append("</").append(localName).append('>');
    }

    @Override
    public void characters(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            escape(text[i]);
        }
    }

    private void escape(char character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\r' -> out.append("&#xD;");
            default -> out.append(character);
        }
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
