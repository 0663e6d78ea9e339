package org.jieli.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jieli.routes.journal.Conversation;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.people.RealNumbers;
import org.jieli.simulators.record.Originals;
import org.jieli.simulators.record.Recorder;
import org.jieli.simulators.record.Recording;
import org.jieli.simulators.record.Replay;
import org.jieli.simulators.record.Replayed;
import org.jieli.simulators.record.Scanner;
import org.jieli.simulators.story.ChangzhiStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story is recorded without its people, and the recording is played against another gateway, months later, to the same end. */
class RecordedStoryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void theRecordedStoryIsPlayedAgainToItsEndAndNobodyOfItIsLeftInTheRecording() throws Exception {
        Recorder recorder = new Recorder();
        play(recorder);
        Originals people = recorder.originals();
        recorder.recording(new Random()).write(folder.resolve("recording"));

        Recording recording = Recording.read(folder.resolve("recording"));
        assertThat(recording.lines()).hasSizeGreaterThan(60);
        assertThat(people.isEmpty()).isFalse();
        assertThat(new Scanner(people).scan(recording.content())).isEmpty();
        recording.content().forEach((file, bytes) -> assertThat(RealNumbers.in(bytes))
                .as(file)
                .isEmpty());

        replay(recording);
    }

    private void play(Recorder recorder) throws InterruptedException {
        StoryClock clock = new StoryClock(ChangzhiStory.entry());
        try (Stage stage = Stage.open(folder.resolve("first"), clock)) {
            stage.partners().forEach(partner -> partner.passages().listen(recorder));
            ChangzhiStory story = new ChangzhiStory(stage.cast());
            List<Row> rows = new Player(stage.journal(), stage.directory(), clock, row -> {}).play(story.steps());
            assertThat(rows).allMatch(Row::ok);
        }
    }

    private void replay(Recording recording) throws InterruptedException {
        Instant begin = ChangzhiStory.entry().plus(400, ChronoUnit.DAYS).plus(40, ChronoUnit.MINUTES);
        StoryClock clock = new StoryClock(begin);
        try (Stage stage = Stage.open(folder.resolve("second"), clock)) {
            List<Replayed> played = new ArrayList<>();
            boolean well = new Replay(recording, stage.partners(), PATIENCE)
                    .play(after -> clock.moveTo(begin.plus(after)), played::add);

            assertThat(played).allMatch(Replayed::well);
            assertThat(well).isTrue();
            Entry notice = sent(stage.cast().named("changzhi"), "F1");
            assertThat(stage.journal().custody(notice.caseNo()).orElseThrow().org())
                    .isEqualTo(stage.cast().named("hebi").org());
            assertThat(stage.journal()
                            .conversation("J" + notice.caseNo() + "01")
                            .map(Conversation::state))
                    .contains("CONFIRMED");
            assertThat(text(recording)).doesNotContain(notice.messageId(), notice.caseNo());
        }
    }

    private static Entry sent(Simulator partner, String type) {
        return partner.ledger().sent().stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Recording recording) {
        StringBuilder text = new StringBuilder();
        recording.content().values().forEach(bytes -> text.append(new String(bytes, StandardCharsets.ISO_8859_1)));
        return text.toString();
    }
}
