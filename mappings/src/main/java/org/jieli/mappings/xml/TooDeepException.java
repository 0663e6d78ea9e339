package org.jieli.mappings.xml;

import org.xml.sax.SAXException;

/** Stops a parser in a document that nests too deep. */
final class TooDeepException extends SAXException {

    private static final long serialVersionUID = 1;

    TooDeepException() {
        super("Nested too deep");
    }
}
