package org.jieli.mappings.xml;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a property path such as {@code body.person.documents[0].docNo}.
 *
 * @param position from 1, as elements are counted
 */
record Step(String property, int position) {

    private static final Pattern FORM = Pattern.compile("([^\\[]*)(?:\\[(\\d{1,6})])?");

    static List<Step> of(String path) {
        return Arrays.stream(path.split("\\.")).map(Step::step).toList();
    }

    private static Step step(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || matcher.group(2) == null) {
            return new Step(text, 1);
        }
        return new Step(matcher.group(1), Integer.parseInt(matcher.group(2)) + 1);
    }

    boolean matches(Frame frame) {
        return frame.known() && frame.child().slot().property().equals(property) && frame.position() == position;
    }
}
