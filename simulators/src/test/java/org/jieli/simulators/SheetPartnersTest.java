package org.jieli.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The station of Jixi takes files from its folder and answers with files. */
@JieliSimulators(value = "jixi", at = "2023-02-06T02:00:00Z")
class SheetPartnersTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String RECEIPTS = "序号,行号,消息编号,结果,错误代码,严重程度,字段,中文说明,English\r\n1,2,%s,AA,,,,,\r\n";

    private final Contract contract = Contracts.heilongjiang();

    private FolderSimulator jixi;

    @BeforeEach
    void play(Partner jixi) {
        this.jixi = (FolderSimulator) jixi.simulator();
    }

    @Test
    void aHandoverNoticeInItsFolderIsAnsweredByAFileAndTheReceiptOfThatIsUnderstood() throws IOException {
        jixi.playByItself();
        Letter notice = contract.sample("F1");
        Files.write(at(BoxFolders.FROM_GATEWAY).resolve("F1.csv"), notice.bytes());

        await().atMost(SOON).until(() -> !files().isEmpty());
        assertThat(jixi.ledger().received("F1")).hasSize(1);
        Path answer = files().getFirst();
        Letter reply = contract.read(Files.readAllBytes(answer));
        assertThat(contract.inspect(reply.bytes(), contract.contentType()).problems())
                .isEmpty();
        assertThat(reply.get("消息类型")).hasValue("护送答复");
        assertThat(reply.get("发送机构")).hasValue(jixi.org());
        assertThat(reply.get("起因消息")).isEqualTo(notice.get("消息编号"));
        assertThat(reply.get("交接单号")).isEqualTo(notice.get("交接单号"));

        String id = reply.get("消息编号").orElseThrow();
        Files.writeString(
                at(BoxFolders.RECEIPTS).resolve(answer.getFileName() + ".receipts.csv"),
                RECEIPTS.formatted(id),
                Charset.forName("GB18030"));

        await().atMost(SOON)
                .until(() -> jixi.ledger().outcome(id).filter(Sent::isAccepted).isPresent());
    }

    @Test
    void aFileThatBreaksTheContractHasNoEffect() throws IOException {
        Letter broken = contract.sample("F1").set("交接单号", "");
        Files.write(at(BoxFolders.FROM_GATEWAY).resolve("1.csv"), broken.bytes());
        Files.write(
                at(BoxFolders.FROM_GATEWAY).resolve("2.csv"),
                contract.sample("E1").bytes());

        await().atMost(SOON).until(() -> !jixi.ledger().received().isEmpty());

        assertThat(jixi.ledger().received()).extracting(Entry::type).containsExactly("E1");
    }

    private Path at(String name) {
        return jixi.folders().root().resolve(name);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(at(BoxFolders.TO_GATEWAY))) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }
}
