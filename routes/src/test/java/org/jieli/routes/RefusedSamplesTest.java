package org.jieli.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Wire;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Inbound;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.interchange.Reject;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples that follow the contract of {@code shanxi} and are sent back all the same ({@code samples/refused}): every problem at once,
 * at its place in the sender's bytes, in the sender's dialect; the bytes are kept and nothing else happens.
 */
class RefusedSamplesTest {

    private static final Path SAMPLES =
            Path.of("..", "schemas", "src", "main", "resources", "contracts", "shanxi", "samples", "refused");
    private static final Dialect SHANXI = Dialects.named("shanxi").orElseThrow();

    private final MemoryJournal journal = new MemoryJournal();
    private final Partner changzhi = new Partner(
            "changzhi",
            Orgs.CHANGZHI_STATION,
            "长治市救助管理站",
            Role.STATION,
            SHANXI,
            List.of("140400"),
            Context.STRICT,
            Optional.empty());
    private Relay relay;

    @BeforeEach
    void open() throws Exception {
        Directory directory = new Directory(
                List.of(changzhi, Cast.HEBI, Cast.SHANXI_POLICE, Cast.HENAN_POLICE, Cast.NATIONAL),
                Divisions.standard());
        relay = new Relay(
                new DefaultCamelContext(),
                directory,
                Memory.of(journal),
                RelaySettings.of("node-1"),
                new PlainDialect(),
                InstantSource.system());
        relay.start();
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyProblemIsToldAtItsPlaceAndTheBytesAreKept(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        Answer answer =
                relay.intake(new Inbound(changzhi, new Wire(bytes, "application/json;charset=UTF-8"), Instant.now()));

        List<String> expected = Files.readAllLines(Path.of(sample + ".expected"));
        assertThat(answer.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(RefusedSamplesTest::codeAndPlace))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.problems())
                .allSatisfy(problem -> assertThat(problem.place().line()).isPositive());
        assertThat(answer.acknowledgement()).isNotEqualTo(Acknowledgement.AA);
        assertThat(SHANXI.read(answer.wire()).message().orElseThrow().getBody()).isInstanceOf(Reject.class);
        assertThat(journal.refusals())
                .singleElement()
                .satisfies(kept -> assertThat(kept.raw().bytes()).isEqualTo(bytes));
        assertThat(journal.backlog().values()).allMatch(count -> count == 0);
    }

    private static String codeAndPlace(Problem problem) {
        return problem.code() + " " + problem.place().path();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
