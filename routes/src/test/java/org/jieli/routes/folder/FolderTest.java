package org.jieli.routes.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jieli.routes.sftp.TestBox;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the county bureau in Qinxian, on a real SFTP server, with the whole relay behind it. */
class FolderTest {

    @TempDir
    Path root;

    private TestBox box;
    private Qinxian qinxian;

    @BeforeEach
    void open() throws Exception {
        box = new TestBox(root);
        qinxian = new Qinxian(box.address());
        qinxian.start();
    }

    @AfterEach
    void close() throws IOException {
        qinxian.close();
        box.close();
    }

    @Test
    void oneBadRowNeverSinksTheGoodOnesAndEveryRowHasItsReceipt() throws IOException {
        put("上报.csv", Sheets.header() + Sheets.row(1) + Sheets.badRow(2) + Sheets.brokenRow(3) + Sheets.row(4));

        List<String> receipts = receipts("上报.csv.receipts.csv");

        assertThat(receipts).hasSize(5);
        assertThat(receipts.get(1)).startsWith("1,2,").contains(",AA,");
        assertThat(receipts.get(2)).startsWith("2,3,").contains("消息类型").doesNotContain(",AA,");
        assertThat(receipts.get(3)).startsWith("3,4,").doesNotContain(",AA,");
        assertThat(receipts.get(4)).startsWith("4,5,").contains(",AA,");
        soon().untilAsserted(() -> assertThat(names("in/done")).containsExactly("上报.csv"));
        assertThat(qinxian.kept()).hasSize(2);
        soon().untilAsserted(
                        () -> assertThat(qinxian.national().types()).containsExactly(MessageType.A1, MessageType.A1));
    }

    @Test
    void aHalfWrittenFileUnderItsFinalNameIsNeverReadHoweverSlowlyItIsWritten() throws Exception {
        byte[] sheet = Sheets.sheet(3);
        try (OutputStream slow = Files.newOutputStream(root.resolve("in/slow.csv"), StandardOpenOption.CREATE)) {
            for (int at = 0; at < sheet.length; at += sheet.length / 12) {
                slow.write(sheet, at, Math.min(sheet.length / 12, sheet.length - at));
                slow.flush();
                await().pollDelay(Duration.ofMillis(250)).until(() -> true);
                assertThat(names("receipts")).isEmpty();
            }
        }

        assertThat(receipts("slow.csv.receipts.csv"))
                .hasSize(4)
                .filteredOn(line -> line.contains(",AA,"))
                .hasSize(3);
        assertThat(names("receipts")).hasSize(1);
    }

    @Test
    void whatHasATemporaryNameIsNeverRead() throws IOException {
        Files.write(root.resolve("in/a.csv.part"), Sheets.sheet(1));
        Files.write(root.resolve("in/.b.csv"), Sheets.sheet(1));
        Files.write(root.resolve("in/c.csv.filepart"), Sheets.sheet(1));

        await().during(Duration.ofSeconds(2)).until(() -> names("receipts").isEmpty());

        Files.move(root.resolve("in/a.csv.part"), root.resolve("in/a.csv"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(receipts("a.csv.receipts.csv")).hasSize(2);
        soon().untilAsserted(() -> assertThat(names("in")).containsExactly(".b.csv", "c.csv.filepart", "done"));
    }

    @Test
    void theSameFileTwiceUnderOneNameOrAnotherHasOneEffectAndTheSameReceipts() throws IOException {
        put("monday.csv", Sheets.header() + Sheets.row(1) + Sheets.row(2));
        List<String> first = receipts("monday.csv.receipts.csv");
        soon().until(() -> names("in/done").size() == 1);

        put("monday.csv", Sheets.header() + Sheets.row(1) + Sheets.row(2));
        put("again.csv", Sheets.header() + Sheets.row(2) + Sheets.row(1));

        List<String> second = receipts("again.csv.receipts.csv");
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(second).filteredOn(line -> line.contains(",AA,")).hasSize(2);
        soon().untilAsserted(
                        () -> assertThat(names("in/done")).containsExactly("again.csv", "monday.2.csv", "monday.csv"));
        assertThat(names("receipts")).containsExactly("again.csv.receipts.csv", "monday.csv.receipts.csv");
        assertThat(qinxian.kept()).hasSize(2);
    }

    @Test
    void theSameRowInAnotherCharsetIsTheSameMessage() throws IOException {
        put("gb18030.csv", Sheets.header() + Sheets.row(1));
        List<String> first = receipts("gb18030.csv.receipts.csv");

        Files.writeString(root.resolve("in/utf8.csv"), Sheets.header() + Sheets.row(1));

        List<String> second = receipts("utf8.csv.receipts.csv");
        assertThat(second.get(1)).contains(",AA,");
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(qinxian.kept()).hasSize(1);
    }

    @Test
    void aNameThatComesEveryDayNeverOverwritesTheReceiptsOfYesterday() throws IOException {
        put("daily.csv", Sheets.header() + Sheets.row(1));
        List<String> yesterday = receipts("daily.csv.receipts.csv");
        soon().until(() -> names("in/done").size() == 1);

        put("daily.csv", Sheets.header() + Sheets.row(2));

        assertThat(receipts("daily.2.csv.receipts.csv")).isNotEqualTo(yesterday);
        assertThat(receipts("daily.csv.receipts.csv")).isEqualTo(yesterday);
        soon().untilAsserted(() -> assertThat(names("in/done")).containsExactly("daily.2.csv", "daily.csv"));
    }

    @Test
    void whatNobodyCanReadGoesBackAsAWholeWithItsBytesKept() throws IOException {
        put("leer.csv", "第一列,第二列\r\n1,2\r\n");
        Files.writeString(root.resolve("in/上报.xlsx"), "PK");

        assertThat(receipts("leer.csv.receipts.csv"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("0,");
        assertThat(receipts("上报.xlsx.receipts.csv"))
                .last()
                .asString()
                .contains("E105")
                .contains("不是约定的文件类型");
        soon().untilAsserted(() -> assertThat(names("in/bad")).containsExactly("leer.csv", "上报.xlsx"));
        assertThat(root.resolve("in/bad/上报.xlsx")).hasContent("PK");
    }

    @Test
    void aJournalThatFailsInTheMiddleLeavesTheFileAndTheNextLookHasTheSameEffect() throws IOException {
        qinxian.journalFailsAfter(3);
        Files.write(root.resolve("in/a.csv"), Sheets.sheet(12));
        soon().until(() -> !qinxian.kept().isEmpty());
        await().during(Duration.ofMillis(800)).until(() -> names("receipts").isEmpty());
        assertThat(names("in")).containsExactly("a.csv");

        qinxian.journalWorksAgain();

        assertThat(receipts("a.csv.receipts.csv"))
                .hasSize(13)
                .filteredOn(line -> line.contains(",AA,"))
                .hasSize(12);
        assertThat(qinxian.kept()).hasSize(12);
        soon().untilAsserted(() -> assertThat(qinxian.national().received().stream()
                        .map(message -> message.getEnvelope().getMessageId())
                        .collect(Collectors.toSet()))
                .hasSize(12));
    }

    @Test
    void aRestartReadsWhatWasLeftAndNothingTwice() throws Exception {
        put("a.csv", Sheets.header() + Sheets.row(1));
        receipts("a.csv.receipts.csv");
        soon().until(() -> names("in/done").size() == 1);
        qinxian.stop();
        put("b.csv", Sheets.header() + Sheets.row(1) + Sheets.row(2));

        qinxian.start();

        assertThat(receipts("b.csv.receipts.csv"))
                .hasSize(3)
                .filteredOn(line -> line.contains(",AA,"))
                .hasSize(2);
        assertThat(qinxian.kept()).hasSize(2);
    }

    @Test
    void twoNodesLookIntoAFolderInTurnsAndNothingHappensTwice() throws Exception {
        try (Qinxian other = qinxian.anotherNode()) {
            other.start();
            put("a.csv", Sheets.header() + Sheets.row(1));
            receipts("a.csv.receipts.csv");
            soon().until(() -> names("in/done").size() == 1);
            assertThat(qinxian.looks() == 0 || other.looks() == 0).isTrue();

            qinxian.stop();
            put("b.csv", Sheets.header() + Sheets.row(2));

            assertThat(receipts("b.csv.receipts.csv")).hasSize(2);
            assertThat(names("receipts")).hasSize(2);
        }
    }

    @Test
    void aServerThatIsGoneIsToldOnceAndReadAgainWhenItIsBack() throws Exception {
        int port = box.address().port();
        soon().until(() -> qinxian.trouble().isEmpty());
        box.close();
        soon().untilAsserted(() ->
                assertThat(qinxian.trouble()).contains("建立连接：无法连接").contains("connect: no connection"));

        box = new TestBox(root, port, box.hostKey());

        put("a.csv", Sheets.header() + Sheets.row(1));
        assertThat(receipts("a.csv.receipts.csv")).hasSize(2);
        soon().untilAsserted(() -> assertThat(qinxian.trouble()).isEmpty());
    }

    private void put(String name, String text) throws IOException {
        Path part = Files.write(root.resolve("in/" + name + ".part"), Sheets.bytes(text));
        Files.move(part, root.resolve("in/" + name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> receipts(String name) throws IOException {
        Path file = root.resolve("receipts").resolve(name);
        soon().until(() -> Files.exists(file));
        return new String(Files.readAllBytes(file), Sheets.GB18030).lines().toList();
    }

    private static Set<String> ids(List<String> receipts) {
        return receipts.stream().skip(1).map(line -> line.split(",")[2]).collect(Collectors.toSet());
    }

    private List<String> names(String folder) throws IOException {
        Path path = root.resolve(folder);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }
}
