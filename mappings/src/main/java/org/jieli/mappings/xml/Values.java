package org.jieli.mappings.xml;

import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/** Says what is wrong with a value that the validator refused: a code, a date, nothing there, or its form. For one pass. */
final class Values {

    private static final String NOT_ENUMERATED = "cvc-enumeration-valid";

    private final XmlForm<?> form;
    private String rule;

    Values(XmlForm<?> form) {
        this.form = form;
    }

    void refused(String brokenRule) {
        rule = brokenRule;
    }

    /** The problem with the value of this element, if one is waiting to be judged. */
    Optional<Problem> judge(Frame frame, String type) {
        if (rule == null) {
            return Optional.empty();
        }
        Problem problem = problem(frame, frame.place(), type);
        rule = null;
        return Optional.of(problem);
    }

    private Problem problem(Frame frame, Place place, String type) {
        if (!frame.holdsValue()) {
            return XmlProblems.badValue(place);
        }
        if (frame.text().isEmpty() && frame.child().slot().required()) {
            return XmlProblems.missing(place);
        }
        if (Header.namesMessage(frame)) {
            return XmlProblems.unknownMessage(place);
        }
        if (NOT_ENUMERATED.equals(rule) || (type != null && form.codeTypes().test(type))) {
            return XmlProblems.badCode(place);
        }
        return type != null && form.dateTypes().contains(type)
                ? XmlProblems.badDate(place)
                : XmlProblems.badValue(place);
    }
}
