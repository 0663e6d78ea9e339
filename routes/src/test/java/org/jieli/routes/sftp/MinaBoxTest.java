package org.jieli.routes.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jieli.routes.sftp.BoxContract.assertFault;
import static org.jieli.routes.sftp.BoxContract.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpLogin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A box on Apache MINA, which can be made to misbehave. */
class MinaBoxTest implements BoxContract {

    private static final SftpSettings QUICK =
            new SftpSettings(Duration.ofSeconds(30), Duration.ofSeconds(2), 3, Duration.ofMillis(400));
    private static final SftpSettings PATIENT =
            new SftpSettings(Duration.ofSeconds(30), Duration.ofSeconds(30), 3, Duration.ofMinutes(1));

    @TempDir
    Path root;

    private TestBox server;
    private SftpBox box;

    @BeforeEach
    void open() throws Exception {
        server = new TestBox(root);
        box = new SftpBox(server.address(), PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        box.close();
        server.close();
    }

    @Override
    public SftpAddress address() {
        return server.address();
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public Path root() {
        return root;
    }

    @Test
    void aWrongHostKeyIsRefusedAndTheErrorHoldsTheFingerprintThatWasSeen() {
        String pinned = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        try (SftpBox wary = box(server.address(new SftpLogin.Password(TestBox.PASSWORD), pinned))) {
            assertFault(BoxFault.HOST_KEY, BoxStep.KEY_EXCHANGE, () -> wary.list("in"));
            assertThatThrownBy(() -> wary.list("in"))
                    .hasMessageContaining("见到 / seen ecdsa-sha2-nistp256 " + server.fingerprint())
                    .hasMessageContaining("主机密钥与登记的不符");
        }
        await().untilAsserted(() -> assertThat(server.sessions()).isZero());
    }

    @Test
    void aKeyLogsIn() throws Exception {
        KeyPair key = KeyUtils.generateKeyPair("ssh-rsa", 2048);
        server.allow(key.getPublic());
        try (SftpBox byKey = box(address(key, Optional.empty()))) {
            assertThatCode(() -> byKey.list("in")).doesNotThrowAnyException();
        }
    }

    @Test
    void aKeyThatTheServerDoesNotKnowAndAWrongPasswordAreLoginsRefused() throws Exception {
        SftpAddress stranger = address(KeyUtils.generateKeyPair("ssh-rsa", 2048), Optional.empty());
        SftpAddress guesser = server.address(new SftpLogin.Password("a guess"), server.fingerprint());
        for (SftpAddress address : List.of(stranger, guesser)) {
            try (SftpBox refused = box(address)) {
                assertFault(BoxFault.LOGIN, BoxStep.LOG_IN, () -> refused.list("in"));
            }
        }
    }

    @Test
    void aKeyFileThatIsNotThereIsNamed() {
        SftpLogin login = new SftpLogin.Key(root.resolve("nothing"), Optional.empty());
        try (SftpBox keyless = box(server.address(login, server.fingerprint()))) {
            assertFault(BoxFault.KEY_FILE, BoxStep.LOG_IN, () -> keyless.list("in"));
        }
    }

    @Test
    void noExceptionAndNothingPrintedHoldsASecretOrTheNameOfAFile() {
        assertThat(server.address().toString()).doesNotContain(TestBox.PASSWORD);
        assertThatThrownBy(() -> box.fetch("in/张三.csv", OutputStream.nullOutputStream()))
                .message()
                .doesNotContain("张三");
        assertThat(new BoxFile("张三", false, 1, Instant.EPOCH).toString()).doesNotContain("张三");
    }

    @Test
    void nobodyAtThePortIsAConnectFaultAndAnUnknownNameIsALookupFault() throws IOException {
        SftpAddress address = server.address();
        server.close();
        assertFault(BoxFault.CONNECT, BoxStep.CONNECT, () -> box.list("in"));
        SftpAddress lost = new SftpAddress(
                "no-such-host.invalid", 22, address.user(), address.login(), address.hostKeys(), address.folders());
        try (SftpBox nowhere = box(lost)) {
            assertFault(BoxFault.NAME, BoxStep.LOOK_UP, () -> nowhere.list("in"));
        }
    }

    @Test
    void aFolderWithoutPermissionAndAFullDiskAreNamed() {
        server.tell(new SftpEventListener() {
            @Override
            public void opening(ServerSession session, String remoteHandle, Handle local) throws IOException {
                if (local.getFile().toString().contains("locked")) {
                    throw new AccessDeniedException("locked");
                }
            }

            @Override
            public void writing(
                    ServerSession session,
                    String handle,
                    FileHandle local,
                    long offset,
                    byte[] data,
                    int start,
                    int length)
                    throws IOException {
                throw new IOException("No space left on device");
            }
        });

        assertFault(BoxFault.DENIED, BoxStep.WRITE, () -> box.write("out/locked.part", content("")));
        assertFault(BoxFault.FULL, BoxStep.WRITE, () -> box.write("out/a.part", content("a")));
    }

    @Test
    void aServerThatKeepsTheLineAndNeverAnswersIsCut() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.tell(new SftpEventListener() {
            @Override
            public void linking(ServerSession session, Path source, Path target, boolean symbolic) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        try (SftpBox quick = new SftpBox(server.address(), QUICK)) {
            quick.write("out/a.part", content("a"));

            assertFault(BoxFault.CUT, BoxStep.RENAME, () -> quick.publish("out/a.part", "out/a"));
        } finally {
            never.countDown();
        }
    }

    @Test
    void afterABreakTheNextCallOpensANewSession() {
        box.list("in");
        server.cut();
        await().untilAsserted(() -> assertThatCode(() -> box.list("in")).doesNotThrowAnyException());
    }

    @Test
    void sessionsThatNobodyUsesAreClosed() {
        try (SftpBox quick = new SftpBox(server.address(), QUICK)) {
            quick.list("in");
            assertThat(server.sessions()).isEqualTo(1);
            await().until(() -> server.sessions() == 0);
        }
    }

    @Test
    void aTransferThatMovesMayTakeLongerThanTheWatchdogWaits() throws IOException {
        byte[] slow = new byte[300_000];
        InputStream content = new ByteArrayInputStream(slow) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                LockSupport.parkNanos(50_000_000);
                return super.read(bytes, offset, Math.min(length, 5_000));
            }
        };
        try (SftpBox quick = new SftpBox(server.address(), QUICK)) {
            quick.write("out/slow.part", content);
        }

        assertThat(Files.size(root.resolve("out/slow.part"))).isEqualTo(slow.length);
    }

    private SftpAddress address(KeyPair key, Optional<String> passphrase) throws Exception {
        Path file = root.resolve("key");
        ByteArrayOutputStream pem = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, pem);
        Files.write(file, pem.toByteArray());
        return server.address(new SftpLogin.Key(file, passphrase), server.fingerprint());
    }

    private static SftpBox box(SftpAddress address) {
        return new SftpBox(address, PATIENT);
    }
}
