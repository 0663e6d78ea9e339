package org.jieli.mappings.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * One pass over one document, between the parser and the validator: follows the structure, hears what the validator says about
 * values, and keeps every problem in the order of the document.
 */
final class Pass extends XMLFilterImpl {

    private static final int DEEPEST = 64;

    /** With more problems than this a document is not read on: the work for a hostile one stays bounded. */
    private static final int MOST = 200;

    /** What the validator says about structure, which {@link Structure} says completely. */
    private static final Set<String> STRUCTURE = Set.of(
            "cvc-complex-type.2.4.a",
            "cvc-complex-type.2.4.b",
            "cvc-complex-type.2.4.c",
            "cvc-complex-type.2.4.d",
            "cvc-complex-type.2.4.e",
            "cvc-complex-type.2.4.f",
            "cvc-complex-type.2.4.g",
            "cvc-complex-type.2.4.h",
            "cvc-complex-type.2.4.i",
            "cvc-complex-type.2.4.j",
            "cvc-elt.1.a",
            "cvc-type.3.1.2");

    private final List<Problem> problems = new ArrayList<>();
    private final Structure structure;
    private final Values values;
    private final Header header;
    private Locator locator;
    private Problem end;
    private boolean invalid;
    private int depth;

    Pass(Structure structure, Values values, Header header) {
        this.structure = structure;
        this.values = values;
        this.header = header;
    }

    List<Problem> problems() {
        return problems;
    }

    Header header() {
        return header;
    }

    /** True if the validator refused anything at all. */
    boolean invalid() {
        return invalid;
    }

    /** Why the pass stopped before the end of the document, if it did so by itself. */
    Optional<Problem> end() {
        return Optional.ofNullable(end);
    }

    /** Where the pass is now: the innermost open element, with the line and column that the parser has reached. */
    Place here(int line, int column) {
        Frame top = structure.top();
        return new Place(top == null ? "" : top.place().path(), Math.max(line, 0), Math.max(column, 0));
    }

    Place here() {
        return here(locator.getLineNumber(), locator.getColumnNumber());
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
        super.setDocumentLocator(documentLocator);
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST) {
            throw stop(XmlProblems.tooDeep(here(), DEEPEST));
        }
        tell(structure.open(uri, local, locator));
        Frame opened = structure.top();
        if (opened.known()) {
            header.takeBody(opened).ifPresent(problems::add);
        }
        super.startElement(uri, local, qName, attributes);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        structure.top().append(text, start, length);
        super.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        super.endElement(uri, local, qName);
        header.take(structure.top()).ifPresent(problems::add);
        tell(structure.close());
        depth--;
    }

    /** The validator refuses something about the innermost element. */
    @Override
    public void error(SAXParseException complaint) {
        invalid = true;
        String rule = rule(complaint);
        Frame top = structure.top();
        if (top != null && top.known() && !STRUCTURE.contains(rule) && top.refuse()) {
            values.refused(rule);
        }
    }

    /** Called once the validator knows the type of what it refused. */
    void judge(String type) throws SAXException {
        tell(values.judge(structure.top(), type).stream().toList());
    }

    @Override
    public void fatalError(SAXParseException complaint) throws SAXException {
        throw complaint;
    }

    private void tell(List<Problem> found) throws SAXException {
        problems.addAll(found);
        if (problems.size() >= MOST) {
            throw stop(XmlProblems.tooMany(here(), MOST));
        }
    }

    private SAXException stop(Problem why) {
        end = why;
        return new SAXException("Stopped");
    }

    private static String rule(SAXParseException complaint) {
        String message = String.valueOf(complaint.getMessage());
        int colon = message.indexOf(':');
        return colon < 0 ? "" : message.substring(0, colon);
    }
}
