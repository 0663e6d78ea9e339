package org.jieli.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Resources;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.desk.SftpBox;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.FaultRule;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.FolderFault;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner with folders, seen by a client of the library that its server is made of. */
class FolderSimulatorTest {

    private static final byte[] NOTICE = Resources.bytes("stories/changzhi/19-F1-changzhi.json");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final SshClient client = SshClient.setUpDefaultClient();
    private FolderSimulator partner;

    @BeforeEach
    void open() {
        client.start();
        partner = new FolderSimulator(
                "wuxiang", "MZJ14042901", Contracts.shanxi(), Script.SILENT, folder, Clock.systemUTC());
        partner.start(0);
    }

    @AfterEach
    void close() {
        client.stop();
        partner.close();
    }

    @Test
    void whatIsPutUnderItsFinalNameIsTakenOnceAndPutAside() throws IOException {
        try (SftpClient sftp = login(partner.box().password())) {
            put(sftp, BoxFolders.FROM_GATEWAY + "/F1.json.part", NOTICE);
            await().during(Duration.ofMillis(300))
                    .until(() -> partner.ledger().received().isEmpty());

            sftp.rename(BoxFolders.FROM_GATEWAY + "/F1.json.part", BoxFolders.FROM_GATEWAY + "/F1.json");

            await().until(() -> partner.ledger().received().size() == 1);
            await().until(() -> names(sftp, BoxFolders.FROM_GATEWAY).equals(List.of("taken")));
            assertThat(partner.ledger().received("F1")).hasSize(1);
        }
    }

    @Test
    void itPutsAMessageInAFileAndReadsItsReceipt() throws IOException {
        CompletableFuture<Sent> sent = CompletableFuture.supplyAsync(() -> partner.send("F1", Map.of()));
        try (SftpClient sftp = login(partner.box().password())) {
            await().until(() -> names(sftp, BoxFolders.TO_GATEWAY).size() == 1);
            String name = names(sftp, BoxFolders.TO_GATEWAY).getFirst();
            assertThat(name).matches("F1-[0-9a-f-]{36}\\.json");

            putWhole(sftp, BoxFolders.RECEIPTS + "/" + name + ".receipt.json", receipt("Z1"));

            assertThat(sent.join().isAccepted()).isTrue();
            assertThat(names(sftp, BoxFolders.RECEIPTS)).isEmpty();
        }
    }

    @Test
    void aRejectInTheFolderOfReceiptsIsARefusal() throws IOException {
        CompletableFuture<Sent> sent = CompletableFuture.supplyAsync(() -> partner.send("F1", Map.of()));
        try (SftpClient sftp = login(partner.box().password())) {
            await().until(() -> names(sftp, BoxFolders.TO_GATEWAY).size() == 1);
            String name = names(sftp, BoxFolders.TO_GATEWAY).getFirst();

            putWhole(sftp, BoxFolders.RECEIPTS + "/" + name + ".receipt.json", receipt("Z2"));

            assertThat(sent.join().isRefused()).isTrue();
        }
    }

    @Test
    void nobodyGetsInWithAnotherPassword() {
        assertThatThrownBy(() -> login("jieli")).isInstanceOf(SshException.class);
    }

    @Test
    void aKeyThatItWasToldLetsInAndAnotherDoesNot() throws Exception {
        KeyPair known = KeyUtils.generateKeyPair("ssh-rsa", 2048);
        KeyPair other = KeyUtils.generateKeyPair("ssh-rsa", 2048);
        try (SftpBox box = new SftpBox(folder.resolve("other"), 0, Optional.of(known.getPublic()));
                ClientSession welcome = session(box);
                ClientSession stranger = session(box)) {
            welcome.addPublicKeyIdentity(known);
            stranger.addPublicKeyIdentity(other);

            welcome.auth().verify(PATIENCE);
            assertThat(welcome.isAuthenticated()).isTrue();
            assertThatThrownBy(() -> stranger.auth().verify(PATIENCE)).isInstanceOf(SshException.class);
        }
    }

    @Test
    void theFingerprintIsThatOfTheKeyThatItShows() throws IOException {
        try (ClientSession session = session(partner.box())) {
            await().until(() -> session.getServerKey() != null);
            assertThat(KeyUtils.getFingerPrint(BuiltinDigests.sha256, session.getServerKey()))
                    .isEqualTo(partner.box().fingerprint())
                    .startsWith("SHA256:");
        }
    }

    @Test
    void aFaultComesToFilesOfItsTypesOnlyAndIsToldOnceForEachFile() throws IOException {
        String id = "01a20120-b1a1-79bb-928f-b89d32c8264c";
        String notice = BoxFolders.FROM_GATEWAY + "/F1-" + id + ".json.part";
        suffer(FolderFault.Plain.PERMISSION_DENIED, Set.of("F1"), Duration.ZERO);
        try (SftpClient sftp = login(partner.box().password())) {
            assertThatThrownBy(() -> put(sftp, notice, NOTICE)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> put(sftp, notice, NOTICE)).isInstanceOf(IOException.class);
            put(sftp, BoxFolders.FROM_GATEWAY + "/E1-" + id + ".json.part", NOTICE);
        }

        assertThat(partner.passages().all())
                .extracting(Passage::verdict, Passage::type, Passage::messageId, Passage::fault)
                .containsExactly(tuple(Verdict.DISTURBED, "F1", id, "permission-denied"));
    }

    @Test
    void whoIsInWhenALoginFaultBeginsIsHungUpOnAndNobodyComesInUntilItIsOver() throws IOException {
        try (SftpClient sftp = login(partner.box().password())) {
            suffer(FolderFault.Plain.LOGIN_REFUSED, Set.of(), Duration.ofMillis(500));
            assertThat(names(sftp, ".")).contains(BoxFolders.FROM_GATEWAY);

            await().untilAsserted(
                            () -> assertThatThrownBy(() -> names(sftp, ".")).isInstanceOf(IOException.class));
            assertThatThrownBy(() -> login(partner.box().password())).isInstanceOf(SshException.class);
        }

        partner.suffer(Faults.NONE);

        try (SftpClient sftp = login(partner.box().password())) {
            assertThat(names(sftp, ".")).contains(BoxFolders.FROM_GATEWAY);
        }
    }

    private void suffer(Fault fault, Set<String> types, Duration from) {
        partner.suffer(new Faults(
                List.of(new FaultRule("wuxiang", types, from, Optional.empty(), 1, fault)), 1, System::nanoTime));
    }

    private ClientSession session(SftpBox box) throws IOException {
        return client.connect(SftpBox.USER, "127.0.0.1", box.address().getPort())
                .verify(PATIENCE)
                .getSession();
    }

    private SftpClient login(String password) throws IOException {
        ClientSession session = session(partner.box());
        session.addPasswordIdentity(password);
        session.auth().verify(PATIENCE);
        return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
    }

    private static byte[] receipt(String type) {
        return Resources.bytes("receipts/shanxi/" + type + ".json");
    }

    /** As the gateway does it. */
    private static void putWhole(SftpClient sftp, String path, byte[] content) throws IOException {
        put(sftp, path + ".part", content);
        sftp.rename(path + ".part", path);
    }

    private static void put(SftpClient sftp, String path, byte[] content) throws IOException {
        try (var out = sftp.write(path)) {
            out.write(content);
        }
    }

    private static List<String> names(SftpClient sftp, String folder) throws IOException {
        return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> !name.startsWith("."))
                .toList();
    }
}
