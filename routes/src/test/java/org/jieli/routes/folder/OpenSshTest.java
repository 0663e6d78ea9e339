package org.jieli.routes.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jieli.routes.sftp.OpenSshClient;
import org.jieli.routes.sftp.OpenSshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county bureau in Qinxian works with OpenSSH's own {@code sftp}, on OpenSSH's own {@code sshd}; the gateway reads there. */
class OpenSshTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path root;

    @TempDir
    Path desk;

    private OpenSshServer server;
    private Qinxian qinxian;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(OpenSshServer.installed(), "OpenSSH's sshd is not installed: .ci/run installs it");
        server = new OpenSshServer(root);
        qinxian = new Qinxian(server.address());
        qinxian.start();
    }

    @AfterEach
    void close() {
        if (qinxian != null) {
            qinxian.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theBureauPutsASheetAndFetchesTheReceiptsOfItsRows() throws Exception {
        Path sheet = desk.resolve("sheet.csv");
        Files.write(sheet, Sheets.bytes(Sheets.header() + Sheets.row(1) + Sheets.badRow(2) + Sheets.row(3)));

        new OpenSshClient(server).run("put " + sheet + " " + root.resolve("in/sheet.csv"));

        Path receipts = root.resolve("receipts/sheet.csv.receipts.csv");
        await().atMost(SOON).until(() -> Files.exists(receipts));
        Path fetched = desk.resolve("receipts.csv");
        new OpenSshClient(server).run("get " + receipts + " " + fetched);
        List<String> rows =
                new String(Files.readAllBytes(fetched), Sheets.GB18030).lines().toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).startsWith("1,2,").contains(",AA,");
        assertThat(rows.get(2)).startsWith("2,3,").doesNotContain(",AA,");
        assertThat(rows.get(3)).startsWith("3,4,").contains(",AA,");
        await().atMost(SOON).untilAsserted(() -> assertThat(root.resolve("in/done/sheet.csv"))
                .exists());
        assertThat(qinxian.kept()).hasSize(2);
    }

    /** The client writes small pieces under the final name, so slowly that the gateway looks many times meanwhile. */
    @Test
    void aFileThatItWritesSlowlyIsNeverReadEarly() throws Exception {
        Path sheet = Files.write(desk.resolve("slow.csv"), Sheets.sheet(16));
        long size = Files.size(sheet);
        Process slow = new OpenSshClient(server)
                .start("put " + sheet + " " + root.resolve("in/slow.csv"), "-B", "256", "-l", "16");

        AtomicInteger halves = new AtomicInteger();
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (isHalf(root.resolve("in/slow.csv"), size)) {
                assertThat(names("receipts")).isEmpty();
                halves.incrementAndGet();
            }
            return !slow.isAlive();
        });

        assertThat(halves.get()).as("how often it was seen half written").isGreaterThan(20);
        assertThat(slow.exitValue()).isZero();
        Path receipts = root.resolve("receipts/slow.csv.receipts.csv");
        await().atMost(SOON).until(() -> Files.exists(receipts));
        assertThat(new String(Files.readAllBytes(receipts), Sheets.GB18030).lines())
                .hasSize(17)
                .filteredOn(line -> line.contains(",AA,"))
                .hasSize(16);
        assertThat(names("receipts")).hasSize(1);
    }

    private static boolean isHalf(Path file, long size) throws IOException {
        return Files.exists(file) && Files.size(file) < size;
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
