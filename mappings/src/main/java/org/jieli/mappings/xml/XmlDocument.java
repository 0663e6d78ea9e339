package org.jieli.mappings.xml;

import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/**
 * What came of writing a wire type of an XML contract, before it is encoded.
 *
 * @param text the document with its XML declaration, valid against the contract; empty if there is any problem
 * @param problems what could not be said, at places of the document
 */
public record XmlDocument(Optional<String> text, List<Problem> problems) {

    public XmlDocument {
        problems = List.copyOf(problems);
    }

    static XmlDocument of(String text) {
        return new XmlDocument(Optional.of(text), List.of());
    }

    static XmlDocument failed(List<Problem> problems) {
        return new XmlDocument(Optional.empty(), problems);
    }

    /** Says whether it succeeded, never what was written. */
    @Override
    public String toString() {
        return "XmlDocument[" + (text.isPresent() ? "document" : "no document") + ", " + problems.size() + " problems]";
    }
}
