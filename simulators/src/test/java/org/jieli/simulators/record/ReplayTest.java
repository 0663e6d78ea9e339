package org.jieli.simulators.record;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jieli.simulators.Http;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ToyGateway;
import org.jieli.simulators.contract.CaseNumbers;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.watch.Transcript;
import org.jieli.simulators.watch.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hebi was asked once and answered; when it is asked again, in another case and another year, it says the same of that. */
@JieliSimulators(value = "hebi", at = "2024-05-20T02:00:00Z")
class ReplayTest {

    private static final Contract HENAN = Contracts.henan();
    private static final String TODAYS_CASE = "JZZ14040001202405200001F";
    private static final String TODAYS_ID = "018f9377-6a02-7abc-8def-0123456789ab";

    private final ToyGateway gateway = new ToyGateway();
    private final List<Replayed> played = new ArrayList<>();
    private Simulator hebi;

    @BeforeEach
    void play(Partners partners) {
        hebi = partners.cast().named("hebi");
        gateway.answers(aResponse().withStatus(202));
        partners.connect(gateway.address(), partner -> ToyGateway.KEY);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private static Recording recording() {
        Letter question = HENAN.sample("F1");
        Letter answer = HENAN.sample("F2");
        answer.insert("/BW/BWT/NRZY", "/BW/BWT/MGJB", "0".repeat(64));
        HENAN.words()
                .read(question, Field.MESSAGE_ID)
                .ifPresent(id -> answer.insert("/BW/BWT/QYXX", "/BW/BWT/HHH", id));
        Recorder recorder = new Recorder();
        recorder.accept(transcript(1, Verdict.KEPT, "F1", question));
        recorder.accept(transcript(2, Verdict.ACCEPTED, "F2", answer));
        return recorder.recording(new Random(1));
    }

    private static Transcript transcript(int order, Verdict verdict, String type, Letter letter) {
        return new Transcript(
                order,
                Instant.EPOCH,
                "hebi",
                "henan",
                verdict,
                type,
                HENAN.contentType(),
                letter.bytes(),
                200,
                new byte[0]);
    }

    /** What arrives from now on belongs to the replay. */
    private CompletableFuture<Boolean> replay(Duration patience) {
        Replay replay = new Replay(recording(), List.of(hebi), patience);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return replay.play(after -> {}, played::add);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void itAnswersWhatWasRecordedWithTheIdsTheCaseAndTheDayOfNow() throws Exception {
        CompletableFuture<Boolean> replay = replay(Duration.ofSeconds(30));
        Letter asked = HENAN.sample("F1");
        String old = HENAN.words().read(asked, Field.CASE_NO).orElseThrow();
        asked = CaseNumbers.moved(HENAN, asked, old, TODAYS_CASE);
        HENAN.words().write(asked, Field.MESSAGE_ID, TODAYS_ID);
        Http.post(hebi.address().orElseThrow(), asked.bytes(), HENAN.contentType());

        assertThat(replay.get(60, TimeUnit.SECONDS)).isTrue();

        assertThat(played).hasSize(2).allMatch(Replayed::well);
        byte[] bytes = gateway.messages().getFirst().getBody();
        assertThat(HENAN.inspect(bytes, HENAN.contentType()).problems()).isEmpty();
        Letter answer = HENAN.read(bytes);
        assertThat(HENAN.words().read(answer, Field.CASE_NO)).contains(TODAYS_CASE);
        assertThat(HENAN.words().read(answer, Field.CAUSATION_ID)).contains(TODAYS_ID);
        assertThat(answer.get("/BW/HSDF/JJDH")).contains("J" + TODAYS_CASE + "01");
        assertThat(HENAN.words().read(answer, Field.CREATED_AT).orElseThrow()).startsWith("2024-05-20 10:00");
        assertThat(answer.get("/BW/HSDF/YXZ").orElseThrow()).startsWith("2024-0");
        assertThat(HENAN.words().read(answer, Field.CONTENT_DIGEST)).isEmpty();
    }

    @Test
    void itSaysNothingWhileNobodyAsks() throws Exception {
        assertThat(replay(Duration.ofMillis(300)).get(60, TimeUnit.SECONDS)).isFalse();

        assertThat(played).hasSize(1).noneMatch(Replayed::well);
        assertThat(gateway.messages()).isEmpty();
    }
}
