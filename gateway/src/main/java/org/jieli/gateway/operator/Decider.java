package org.jieli.gateway.operator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jieli.gateway.http.DoorException;
import org.springframework.http.HttpStatus;

/** Who decides and why, as the audit trail tells it. */
final class Decider {

    /** Header with the name of the person, percent-encoded UTF-8: the operator's key tells the office, not the person. */
    static final String HEADER = "Jieli-By";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;

    private Decider() {}

    /** The holder of the key, followed by the person if the header names one. */
    static String by(String holder, Optional<String> header) {
        String person = header.map(Decider::decoded).map(String::strip).orElse("");
        if (person.length() > LONGEST_NAME) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST, HEADER + " 不得超过 60 字", HEADER + " must not be longer than 60 characters");
        }
        return person.isEmpty() ? holder : holder + " " + person;
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST, HEADER + " 须为百分号编码的 UTF-8", HEADER + " must be percent-encoded UTF-8");
        }
    }

    /** A reason of 1 to 200 characters. */
    static String reason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST, "须给出 1 至 200 字的 reason（理由）", "A reason of 1 to 200 characters is needed");
        }
        return reason.strip();
    }
}
