package org.jieli.mappings.xml;

import java.util.ArrayList;
import java.util.List;
import org.jieli.schemas.problem.Place;

/**
 * An element that is open during a pass: what it is, where it is, and which children it has had.
 *
 * <p>A path names elements; one that may repeat carries its position among those of its name, from 1:
 * {@code /BW/HSTZ/RYXX/SFZJLB[2]/ZJHM}. Of elements that the contract does not have, only the outermost is named. Line and column are those of the first character of the element's content.
 */
final class Frame {

    private static final int TEXT_KEPT = 64;
    private static final int LONGEST_NAME = 40;

    private final Frame parent;
    private final String tag;
    private final Child child;
    private final int position;
    private final int line;
    private final int column;
    private final int[] seen;
    private int last;
    private boolean refused;
    private StringBuilder text;

    private Frame(Frame parent, String tag, Child child, int position, int line, int column) {
        this.parent = parent;
        this.tag = tag;
        this.child = child;
        this.position = position;
        this.line = Math.max(line, 0);
        this.column = Math.max(column, 0);
        this.seen = child == null || child.shape().isEmpty()
                ? new int[0]
                : new int[child.shape().get().slots().size()];
    }

    static Frame root(String tag, Child child, int line, int column) {
        return new Frame(null, shortened(tag), child, 1, line, column);
    }

    Frame unknown(String name, int line, int column) {
        return new Frame(this, shortened(name), null, 0, line, column);
    }

    Frame open(Child inner, int line, int column) {
        return new Frame(this, inner.tag(), inner, ++seen[inner.slot().order()], line, column);
    }

    Frame parent() {
        return parent;
    }

    /** False for an element that the contract does not have here, and for everything in it. */
    boolean known() {
        return child != null;
    }

    boolean holdsValue() {
        return child != null && child.shape().isEmpty();
    }

    /** Null if unknown. */
    Child child() {
        return child;
    }

    /** The child of that name that the contract has here, or null. */
    Child inner(String name) {
        return child == null || child.shape().isEmpty()
                ? null
                : child.shape().get().child(name);
    }

    /** Which one of its name it is, from 1. */
    int position() {
        return position;
    }

    /** Whether a child may stand here after those before it; remembers how far the order has come. */
    boolean inOrder(Child inner) {
        boolean ordered = inner.slot().order() >= last;
        last = Math.max(last, inner.slot().order());
        return ordered;
    }

    /** Takes the unknown child for one of a choice, so that the choice is not also missing; false if there is no choice. */
    boolean standsInForChoice() {
        for (Slot slot : slots()) {
            if (slot.choice()) {
                seen[slot.order()]++;
                return true;
            }
        }
        return false;
    }

    List<Slot> missing() {
        List<Slot> missing = List.of();
        for (Slot slot : slots()) {
            if (slot.required() && seen[slot.order()] == 0) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(slot);
            }
        }
        return missing;
    }

    private List<Slot> slots() {
        return child == null ? List.of() : child.shape().map(Shape::slots).orElse(List.of());
    }

    /** True the first time: a value is refused once, though the validator complains twice. */
    boolean refuse() {
        boolean first = !refused;
        refused = true;
        return first;
    }

    boolean refused() {
        return refused;
    }

    /** Keeps the beginning of a value: enough for an identifier, and to know that it is not empty. */
    void append(char[] characters, int start, int length) {
        if (holdsValue()) {
            text = text == null ? new StringBuilder(TEXT_KEPT) : text;
            text.append(characters, start, Math.min(length, TEXT_KEPT - text.length()));
        }
    }

    String text() {
        return text == null ? "" : text.toString();
    }

    Place place() {
        return new Place(path(), line, column);
    }

    Place place(Slot missing) {
        return new Place(path() + (missing.choice() ? "" : "/" + missing.tag()), line, column);
    }

    private String path() {
        if (parent != null && !parent.known()) {
            return parent.path();
        }
        String here = "/" + tag + (many() ? "[" + position + "]" : "");
        return parent == null ? here : parent.path() + here;
    }

    /** A name that the contract does not have may be of any length. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private boolean many() {
        return child != null && (child.slot().repeated() || position > 1);
    }
}
