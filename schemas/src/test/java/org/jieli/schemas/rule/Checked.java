package org.jieli.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.problem.Severity;

/** A sample that a test changes, and what the rules say about it. */
final class Checked<B extends Body> {

    private final Message message;
    private Instant now = Story.day(60, 0).toInstant();

    private Checked(Message message) {
        this.message = message;
    }

    static <B extends Body> Checked<B> sample(MessageType type, Class<B> body) {
        Checked<B> checked = new Checked<>(Samples.message(type));
        assertThat(checked.message.getBody()).isInstanceOf(body);
        return checked;
    }

    Checked<B> with(Consumer<B> change) {
        change.accept(body());
        return this;
    }

    Checked<B> inEnvelope(Consumer<Envelope> change) {
        change.accept(message.getEnvelope());
        return this;
    }

    Checked<B> at(OffsetDateTime time) {
        now = time.toInstant();
        return this;
    }

    @SuppressWarnings("unchecked")
    B body() {
        return (B) message.getBody();
    }

    /** The rules say this and nothing else. */
    void isAnError(ProblemCode code, String rule, String place) {
        is(Severity.ERROR, code, rule, place);
    }

    /** The rules say this and nothing else. */
    void isAWarning(ProblemCode code, String rule, String place) {
        is(Severity.WARNING, code, rule, place);
    }

    private void is(Severity severity, ProblemCode code, String rule, String place) {
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(severity);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.place().path()).isEqualTo(place);
            assertThat(problem.textZh()).isNotBlank();
            assertThat(problem.textEn()).isNotBlank();
        });
    }

    void isClean() {
        assertThat(problems()).isEmpty();
    }

    List<String> places() {
        return problems().stream().map(problem -> problem.place().path()).toList();
    }

    List<Problem> problems() {
        return Messages.validate(message, now);
    }
}
