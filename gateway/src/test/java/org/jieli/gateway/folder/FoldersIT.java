package org.jieli.gateway.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieli.gateway.prove.machine.Database;
import org.jieli.gateway.prove.machine.GatewayNode;
import org.jieli.routes.folder.Sheets;
import org.jieli.routes.partner.SftpLogin;
import org.jieli.routes.sftp.OpenSshClient;
import org.jieli.routes.sftp.OpenSshServer;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.ledger.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The county bureau in Qinxian has nothing but OpenSSH: its {@code sshd} as the box, its {@code sftp} in the bureau's hands. Two gateway
 * nodes on one database read the box for the national system, and one of them is killed in the middle of a file.
 */
@JieliSimulators("national")
class FoldersIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String TAKEN = "qinxian: a file of";
    private static final int MANY = 400;

    @TempDir
    private Path folder;

    private OpenSshServer box;
    private Partner national;
    private Database database;
    private List<GatewayNode> nodes = List.of();

    @BeforeEach
    void open(Partner national) throws Exception {
        assumeTrue(OpenSshServer.installed(), "OpenSSH's sshd is not installed: .ci/run installs it");
        box = new OpenSshServer(folder.resolve("box"));
        this.national = national;
        database = Database.start(folder.resolve("database"), Path.of("target").toAbsolutePath());
        Path partners = Files.writeString(folder.resolve("partners.yml"), partners());
        nodes = Stream.of("a", "b")
                .map(name -> new GatewayNode(name, folder, partners, database, Map.of()))
                .toList();
        for (GatewayNode node : nodes) {
            node.start();
            assertThat(node.awaitReady(LONGEST_START)).as(log(node)).isTrue();
        }
    }

    private String partners() {
        return """
                jieli:
                  partners:
                    national:
                      url: %s
                    qinxian:
                      org: %s
                      name: 沁县民政局
                      role: station
                      dialect: heilongjiang
                      serves: [140430]
                      sftp:
                        host: %s
                        port: %d
                        user: %s
                        key-file: %s
                        host-keys: ["%s"]
                        in: %s
                        receipts: %s
                        every: 200ms
                        settled: 500ms
                """.formatted(
                        national.address(),
                        Sheets.QINXIAN,
                        box.address().host(),
                        box.address().port(),
                        box.address().user(),
                        ((SftpLogin.Key) box.address().login()).file(),
                        box.address().hostKeys().getFirst(),
                        box.root().resolve("in"),
                        box.root().resolve("receipts"));
    }

    @AfterEach
    void close() {
        nodes.forEach(GatewayNode::close);
        if (database != null) {
            database.close();
        }
        if (box != null) {
            box.close();
        }
    }

    @Test
    void aBureauWithNothingButSftpIsServedByOneOfTwoNodesAndByTheOtherWhenThatIsKilled() throws Exception {
        theGoodRowsAreRelayedAndTheBadOneIsToldAndSinksNobody();
        theSameFileASecondTimeHasNoSecondEffect();
        aNodeThatIsKilledInTheMiddleOfAFileLosesItToTheOtherAndNoRowHasTwoEffects();
    }

    private void theGoodRowsAreRelayedAndTheBadOneIsToldAndSinksNobody() throws IOException {
        put("sheet.csv", Sheets.bytes(Sheets.header() + Sheets.row(1) + Sheets.badRow(2) + Sheets.row(3)));

        List<String> receipts = fetchReceipts("sheet.csv");

        assertThat(receipts).hasSize(4);
        assertThat(receipts.get(1)).startsWith("1,2,").contains(",AA,");
        assertThat(receipts.get(2)).startsWith("2,3,").contains("消息类型").doesNotContain(",AA,");
        assertThat(receipts.get(3)).startsWith("3,4,").contains(",AA,");
        await().atMost(SOON).until(() -> relayed() == 2);
    }

    private void theSameFileASecondTimeHasNoSecondEffect() throws IOException {
        put("sheet.csv", Files.readAllBytes(folder.resolve("sheet.csv")));

        await().atMost(SOON).until(() -> names("in/done").size() == 2);
        assertThat(names("receipts")).containsExactly("sheet.csv.receipts.csv");
        assertThat(relayed()).isEqualTo(2);
    }

    private void aNodeThatIsKilledInTheMiddleOfAFileLosesItToTheOtherAndNoRowHasTwoEffects() throws Exception {
        GatewayNode poller = only(nodes.stream().filter(this::tookAFile).toList());
        GatewayNode other = only(nodes.stream().filter(node -> node != poller).toList());
        put("many.csv", Sheets.sheet(MANY));
        await().atMost(SOON).until(() -> relayed() > 2);

        poller.kill();

        assertThat(names("in")).contains("many.csv");
        List<String> receipts = fetchReceipts("many.csv");
        assertThat(receipts).hasSize(1 + MANY);
        assertThat(receipts.subList(1, receipts.size())).allMatch(line -> line.contains(",AA,"));
        await().atMost(SOON).until(() -> names("in/done").contains("many.csv"));
        assertThat(tookAFile(other)).isTrue();
        await().atMost(SOON).until(() -> relayed() == MANY);
        assertThat(national.simulator().ledger().received())
                .extracting(Entry::caseNo)
                .doesNotHaveDuplicates();
        national.foundNothingWrong();
    }

    private static GatewayNode only(List<GatewayNode> nodes) {
        assertThat(nodes).as("nodes that read the folder, or did not").hasSize(1);
        return nodes.getFirst();
    }

    private boolean tookAFile(GatewayNode node) {
        return log(node).contains(TAKEN);
    }

    private String log(GatewayNode node) {
        try {
            return Files.readString(folder.resolve(node.name() + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private int relayed() {
        return national.simulator().ledger().received().size();
    }

    private void put(String name, byte[] sheet) throws IOException {
        Path here = Files.write(folder.resolve(name), sheet);
        new OpenSshClient(box)
                .run("put " + here + " " + box.root().resolve("in").resolve(name));
    }

    private List<String> fetchReceipts(String name) throws IOException {
        Path there = box.root().resolve("receipts").resolve(name + ".receipts.csv");
        await().atMost(SOON).until(() -> Files.exists(there));
        Path here = folder.resolve(name + ".receipts.csv");
        new OpenSshClient(box).run("get " + there + " " + here);
        return new String(Files.readAllBytes(here), Sheets.GB18030).lines().toList();
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(box.root().resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
