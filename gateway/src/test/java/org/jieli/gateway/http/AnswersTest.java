package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.mappings.Wire;
import org.jieli.routes.intake.Answer;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class AnswersTest {

    private static final Wire WIRE = new Wire(new byte[] {1, 2}, "application/xml;charset=GB18030");

    @ParameterizedTest
    @CsvSource({
        "E101, 400",
        "E102, 400",
        "E103, 422",
        "E104, 413",
        "E201, 422",
        "E201 E101, 400",
        "E301, 401",
        "E303, 403",
        "E404, 409",
        "E503 E201, 409",
        "E303 E101, 403",
    })
    void theStatusFollowsFromTheProblems(String codes, int status) {
        List<Problem> problems = Stream.of(codes.split(" "))
                .map(code -> Problem.error(ProblemCode.valueOf(code), Place.WHOLE))
                .toList();

        assertThat(http(problems, "1").getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void aWarningDoesNotSendAMessageBack() {
        Problem warning = Problem.error(ProblemCode.E205, Place.WHOLE).asWarning();

        assertThat(http(List.of(warning), "1").getStatusCode().value()).isEqualTo(202);
    }

    @Test
    void theBytesAndTheirTypeAreLeftAsTheyAre() {
        ResponseEntity<byte[]> http = http(List.of(), "01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(http.getBody()).isEqualTo(WIRE.bytes());
        assertThat(http.getHeaders().getFirst("Content-Type")).isEqualTo(WIRE.contentType());
        assertThat(http.getHeaders().getFirst("Jieli-Message-Id")).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057");
    }

    @Test
    void anIdThatIsNoneDoesNotGetIntoAHeader() {
        assertThat(http(List.of(), "1\r\nSet-Cookie: x").getHeaders()).doesNotContainKey("Jieli-Message-Id");
    }

    private static ResponseEntity<byte[]> http(List<Problem> problems, String messageId) {
        return Answers.http(new Answer(Acknowledgement.of(problems), Optional.of(messageId), WIRE, problems));
    }
}
