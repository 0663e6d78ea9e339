package org.jieli.routes.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.Cast;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Arrival;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpFolders;
import org.jieli.routes.partner.SftpLogin;
import org.jieli.routes.sftp.BoxException;
import org.jieli.routes.sftp.BoxFile;
import org.jieli.routes.sftp.DiskBox;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.problem.Acknowledgement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file and everything that can come between. */
class CollectorTest {

    private static final SftpFolders FOLDERS = new SftpFolders(
            Optional.of("in"), Optional.empty(), Optional.of("receipts"), Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final Partner JIXI = Cast.at(
            Cast.CHANGZHI,
            new SftpAddress("jixi.invalid", 22, "jieli", new SftpLogin.Password("x"), List.of("SHA256:x"), FOLDERS));
    private static final String DAY = "20230206.ndjson";
    private static final byte[] TWO_ROWS = "{\"a\":1}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private final List<Arrival> taken = Collections.synchronizedList(new ArrayList<>());
    private DiskBox box;

    @BeforeEach
    void folders() throws IOException {
        box = new DiskBox(root);
        Files.createDirectories(root.resolve("in"));
        Files.createDirectories(root.resolve("receipts"));
    }

    @Test
    void whereverItBreaksTheFileIsTakenAgainWithTheSameEffect() throws IOException {
        for (int breaksAt = 1; ; breaksAt++) {
            Files.write(root.resolve("in/a.csv"), Sheets.sheet(2));
            AtomicInteger calls = new AtomicInteger();
            int end = breaksAt;
            box.before(call -> {
                if (calls.incrementAndGet() == end) {
                    throw DiskBox.cut();
                }
            });
            boolean whole = takesItWhole();
            box.before(call -> {});
            if (!whole && Files.exists(root.resolve("in/a.csv"))) {
                collector("heilongjiang").collect(file("a.csv"), Optional.empty());
            }
            assertThat(names("in")).as("broken at call %d", breaksAt).containsExactly("done");
            assertThat(names("in/done")).containsExactly("a.csv");
            assertThat(names("receipts")).containsExactly("a.csv.receipts.csv");
            Files.delete(root.resolve("in/done/a.csv"));
            Files.delete(root.resolve("receipts/a.csv.receipts.csv"));
            if (whole) {
                assertThat(breaksAt).isGreaterThan(6);
                return;
            }
        }
    }

    private boolean takesItWhole() {
        try {
            collector("heilongjiang").collect(file("a.csv"), Optional.empty());
            return true;
        } catch (BoxException e) {
            return false;
        }
    }

    @Test
    void aFileThatGrowsWhileItIsCopiedIsNotTaken() throws IOException {
        Files.write(root.resolve("in/a.csv"), Sheets.sheet(2));
        BoxFile seen = file("a.csv");
        box.before(call -> write(call.startsWith("fetch"), "in/a.csv", Sheets.sheet(3)));

        collector("heilongjiang").collect(seen, Optional.empty());

        assertThat(taken).isEmpty();
        assertThat(names("in")).containsExactly("a.csv");
        assertThat(names("receipts")).isEmpty();
    }

    @Test
    void aFileThatIsReplacedBeforeItIsPutAwayIsReadToo() throws IOException {
        Files.write(root.resolve("in/a.csv"), Sheets.sheet(2));
        AtomicBoolean replaced = new AtomicBoolean();
        box.before(call ->
                write(call.startsWith("move in/a.csv") && !replaced.getAndSet(true), "in/a.csv", Sheets.sheet(5)));

        collector("heilongjiang").collect(file("a.csv"), Optional.empty());

        assertThat(taken).hasSize(2);
        assertThat(names("in")).containsExactly("a.csv", "done");
        assertThat(names("in/done")).isEmpty();
        assertThat(root.resolve("in/a.csv")).hasBinaryContent(Sheets.sheet(5));
    }

    @Test
    void aFileThatSomebodyElsePutAwayMeanwhileIsNoFault() throws IOException {
        Files.write(root.resolve("in/a.csv"), Sheets.sheet(2));
        box.before(call -> {
            if (call.startsWith("move")) {
                delete("in/a.csv");
            }
        });

        collector("heilongjiang").collect(file("a.csv"), Optional.empty());

        assertThat(names("receipts")).containsExactly("a.csv.receipts.csv");
    }

    @Test
    void noRowIsTakenBeforeTheManifestAgrees() throws IOException {
        Files.write(root.resolve("in/" + DAY), TWO_ROWS);
        manifest(3);

        collector("national").collect(file(DAY), Optional.of(file(DAY + ".manifest.json")));

        assertThat(taken).isEmpty();
        assertThat(names("in/bad")).containsExactly(DAY, DAY + ".manifest.json");
        assertThat(root.resolve("receipts/" + DAY + ".receipts.ndjson"))
                .content()
                .contains("\"row\":0")
                .contains("行数不符");
    }

    @Test
    void aManifestThatAgreesGoesWithItsFile() throws IOException {
        Files.write(root.resolve("in/" + DAY), TWO_ROWS);
        manifest(2);

        collector("national").collect(file(DAY), Optional.of(file(DAY + ".manifest.json")));

        assertThat(taken).hasSize(2);
        assertThat(names("in/done")).containsExactly(DAY, DAY + ".manifest.json");
        assertThat(root.resolve("receipts/" + DAY + ".receipts.ndjson"))
                .content()
                .hasLineCount(2);
    }

    @Test
    void aFileWithoutItsManifestGoesBack() throws IOException {
        Files.write(root.resolve("in/" + DAY), TWO_ROWS);

        collector("national").collect(file(DAY), Optional.empty());

        assertThat(taken).isEmpty();
        assertThat(root.resolve("receipts/" + DAY + ".receipts.ndjson"))
                .content()
                .contains("缺少清单文件");
        assertThat(names("in/bad")).containsExactly(DAY);
    }

    @Test
    void aFileThatFailsAgainAndAgainIsPutAwayAndItsPartnerTold() throws IOException {
        Files.write(root.resolve("in/a.csv"), Sheets.sheet(2));

        collector("heilongjiang").giveUp(file("a.csv"));

        assertThat(names("in/bad")).containsExactly("a.csv");
        assertThat(new String(Files.readAllBytes(root.resolve("receipts/a.csv.receipts.csv")), Sheets.GB18030))
                .contains("多次失败");
    }

    @Test
    void whatTheIntakeThrowsLeavesTheFileWhereItIs() throws IOException {
        Files.write(root.resolve("in/a.csv"), Sheets.sheet(2));
        Collector failing = collector("heilongjiang", arrival -> {
            throw new IllegalStateException("out of order");
        });

        assertThatThrownBy(() -> failing.collect(file("a.csv"), Optional.empty()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names("in")).containsExactly("a.csv");
        assertThat(names("receipts")).isEmpty();
    }

    private Collector collector(String dialect) {
        return collector(dialect, arrival -> {
            taken.add(arrival);
            return new Answer(Acknowledgement.AA, Optional.empty(), null, List.of());
        });
    }

    private Collector collector(String word, Function<Arrival, Answer> intake) {
        Dialect dialect = Dialects.named(word).orElseThrow();
        RowIntake rows = new RowIntake(JIXI, intake, InstantSource.system(), () -> true);
        return new Collector(JIXI, box, new ManyRows(dialect.batch().orElseThrow(), rows));
    }

    private void manifest(int count) throws IOException {
        Files.writeString(
                root.resolve("in/" + DAY + ".manifest.json"),
                "{\"file\":\"%s\",\"count\":%d,\"size\":%d,\"sm3\":\"%s\"}"
                        .formatted(DAY, count, TWO_ROWS.length, Digests.sm3(TWO_ROWS)));
    }

    private BoxFile file(String name) {
        return new DiskBox(root).find("in/" + name).orElseThrow();
    }

    private void write(boolean now, String path, byte[] content) {
        try {
            if (now) {
                Files.write(root.resolve(path), content);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
