package org.jieli.simulators.letter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** The XPaths that letters are made of, child elements by name and position ({@code /BW/JS/WTLB[2]/WTDM}), walked without an XPath engine. */
final class XmlPath {

    private static final Pattern WHOLE = Pattern.compile("(/([A-Za-z][A-Za-z0-9_.-]*|\\*)(\\[[0-9]{1,4}])?)+");
    private static final Pattern STEP = Pattern.compile("/([^/\\[]+)(?:\\[([0-9]+)])?");
    private static final int ANY = 0;

    /** One step: a name or {@code *}, and the position among those that fit, from 1. */
    private record Step(String name, int position) {

        boolean fits(Node node) {
            return node.getNodeType() == Node.ELEMENT_NODE && (name.equals("*") || name.equals(node.getNodeName()));
        }
    }

    private final List<Step> steps;

    private XmlPath(String path) {
        steps = STEP.matcher(path)
                .results()
                .map(found -> step(found.group(1), found.group(2)))
                .toList();
    }

    private static Step step(String name, String position) {
        return new Step(name, position == null ? ANY : Integer.parseInt(position));
    }

    /** True if a path is of this kind. */
    static boolean isPlain(String path) {
        return WHOLE.matcher(path).matches();
    }

    /** The first node in the order of the document at a plain path. */
    static Optional<Node> find(Document document, String path) {
        return Optional.ofNullable(new XmlPath(path).below(document, 0));
    }

    private Node below(Node parent, int depth) {
        if (depth == steps.size()) {
            return parent;
        }
        Step step = steps.get(depth);
        int number = 0;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (step.fits(child) && (step.position() == ANY || step.position() == ++number)) {
                Node found = below(child, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
