package org.jieli.mappings.xml;

import java.util.List;
import org.jieli.schemas.problem.Problem;
import org.xml.sax.Locator;

/** Follows the open elements of a document through the shape of its contract. For one pass. */
final class Structure {

    private final Shapes shapes;
    private Frame top;

    Structure(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The innermost open element, or null outside the root element. */
    Frame top() {
        return top;
    }

    /** Opens an element and says what is wrong with its standing here. */
    List<Problem> open(String namespace, String tag, Locator at) {
        Frame parent = top;
        Child child = namespace.equals(shapes.namespace()) ? expected(parent, tag) : null;
        int line = at.getLineNumber();
        int column = at.getColumnNumber();
        if (child == null) {
            top = parent == null ? Frame.root(tag, null, line, column) : parent.unknown(tag, line, column);
            return unknown(parent);
        }
        top = parent == null ? Frame.root(tag, child, line, column) : parent.open(child, line, column);
        return parent == null ? List.of() : standing(parent, child);
    }

    /** Closes the innermost element and says what it lacks. */
    List<Problem> close() {
        Frame closed = top;
        top = closed.parent();
        List<Slot> missing = closed.missing();
        return missing.isEmpty()
                ? List.of()
                : missing.stream().map(closed::place).map(XmlProblems::missing).toList();
    }

    private Child expected(Frame parent, String tag) {
        if (parent == null) {
            return shapes.root().tag().equals(tag) ? shapes.root() : null;
        }
        return parent.inner(tag);
    }

    private List<Problem> unknown(Frame parent) {
        if (parent == null || (parent.known() && parent.standsInForChoice())) {
            return List.of(XmlProblems.unknownMessage(top.place()));
        }
        return parent.known() ? List.of(XmlProblems.unknownElement(top.place())) : List.of();
    }

    private List<Problem> standing(Frame parent, Child child) {
        if (!parent.inOrder(child)) {
            return List.of(XmlProblems.outOfOrder(top.place()));
        }
        boolean tooMany = top.position() > 1 && !child.slot().repeated();
        return tooMany ? List.of(XmlProblems.repeated(top.place())) : List.of();
    }
}
