package org.jieli.routes.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.sftp.BoxFile;
import org.junit.jupiter.api.Test;

/** The folder of the national system, whose files have manifests. */
class LookTest {

    private static final BoxFile DAY = file("20230206.ndjson");
    private static final BoxFile MANIFEST = file("20230206.ndjson.manifest.json");

    private long now;
    private final Look look = new Look(
            new ManyRows(
                    Dialects.named("national").orElseThrow().batch().orElseThrow(),
                    new RowIntake(null, null, null, () -> true)),
            Duration.ofSeconds(10),
            () -> now);

    @Test
    void aFileWaitsForItsManifestWhicheverComesFirst() {
        assertThat(ready(0, DAY)).isEmpty();
        assertThat(ready(20, DAY)).isEmpty();
        assertThat(ready(1, DAY, MANIFEST)).isEmpty();
        assertThat(ready(10, DAY, MANIFEST)).isEmpty();
        assertThat(ready(1, DAY, MANIFEST)).containsExactly(DAY);
        assertThat(look.manifestOf("20230206.ndjson")).contains(MANIFEST);
    }

    @Test
    void aManifestThatIsStillBeingWrittenIsNoManifest() {
        ready(0, DAY, MANIFEST);
        BoxFile longer = new BoxFile(MANIFEST.name(), false, 11, Instant.EPOCH);

        assertThat(ready(20, DAY, longer)).isEmpty();
        assertThat(ready(9, DAY, longer)).isEmpty();
        assertThat(ready(1, longer, DAY)).containsExactly(DAY);
    }

    @Test
    void aFileWhoseManifestDoesNotComeGoesBackAfterAQuarterOfAnHour() {
        ready(0, DAY);
        assertThat(ready(14 * 60, DAY)).isEmpty();
        assertThat(ready(60, DAY)).containsExactly(DAY);
        assertThat(look.manifestOf("20230206.ndjson")).isEmpty();
    }

    @Test
    void aManifestAloneIsNotTakenForAFile() {
        ready(0, MANIFEST);
        assertThat(ready(3600, MANIFEST)).isEmpty();
    }

    @Test
    void temporaryAndHiddenNamesAreNeverReady() {
        BoxFile[] files = {file("a.ndjson.part"), file(".a.ndjson"), file("A.NDJSON.PART"), file("a.ndjson.filepart")};
        ready(0, files);
        assertThat(ready(3600, files)).isEmpty();
    }

    private List<BoxFile> ready(long seconds, BoxFile... files) {
        now += Duration.ofSeconds(seconds).toNanos();
        look.begin();
        List<BoxFile> ready = new ArrayList<>();
        for (BoxFile file : files) {
            if (look.ready(file)) {
                ready.add(file);
            }
        }
        return ready;
    }

    private static BoxFile file(String name) {
        return new BoxFile(name, false, 10, Instant.EPOCH);
    }
}
