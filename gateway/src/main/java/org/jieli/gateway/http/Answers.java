package org.jieli.gateway.http;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieli.mappings.Wire;
import org.jieli.routes.intake.Answer;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.problem.Severity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Says an answer of the relay over HTTP: its bytes as they are, and a status for clients that read nothing else. */
final class Answers {

    static final String MESSAGE_ID = "Jieli-Message-Id";

    private static final Pattern HEADER_SAFE = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private Answers() {}

    static ResponseEntity<byte[]> http(Answer answer) {
        ResponseEntity.BodyBuilder http = ResponseEntity.status(status(answer));
        answer.messageId().filter(HEADER_SAFE.asMatchPredicate()).ifPresent(id -> http.header(MESSAGE_ID, id));
        return body(http, answer.wire());
    }

    static ResponseEntity<byte[]> body(ResponseEntity.BodyBuilder http, Wire wire) {
        return http.header(HttpHeaders.CONTENT_TYPE, wire.contentType()).body(wire.bytes());
    }

    private static HttpStatus status(Answer answer) {
        return answer.acknowledgement() == Acknowledgement.AA ? HttpStatus.ACCEPTED : refused(answer.problems());
    }

    /** The status of what was sent back because of these problems. */
    static HttpStatus refused(Collection<Problem> problems) {
        Set<ProblemCode> codes = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
        return Acknowledgement.of(problems) == Acknowledgement.AR ? refusal(codes) : correction(codes);
    }

    private static HttpStatus refusal(Set<ProblemCode> codes) {
        if (codes.contains(ProblemCode.E301)) {
            return HttpStatus.UNAUTHORIZED;
        }
        return codes.contains(ProblemCode.E303) ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
    }

    private static HttpStatus correction(Set<ProblemCode> codes) {
        if (codes.contains(ProblemCode.E104)) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        boolean unreadable = codes.contains(ProblemCode.E101) || codes.contains(ProblemCode.E102);
        return unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
