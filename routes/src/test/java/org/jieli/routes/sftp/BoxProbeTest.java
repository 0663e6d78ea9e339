package org.jieli.routes.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpLogin;
import org.jieli.routes.sftp.BoxProbe.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lesson (connect#4278): it took somebody several days to get a connection while FileZilla had one, because nothing said which step
 * failed. One test for each step that can.
 */
class BoxProbeTest {

    private static final SftpLogin RIGHT = new SftpLogin.Password(TestBox.PASSWORD);
    private static final String OTHER_KEY = "SHA256:" + "A".repeat(43);

    @TempDir
    Path root;

    private TestBox server;

    @BeforeEach
    void open() throws Exception {
        server = new TestBox(root);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void whereEverythingWorksEveryStepIsNamedAndNothingIsLeftBehind() throws IOException {
        List<Finding> findings = probe(server.address());

        assertThat(findings).extracting(Finding::failure).containsOnly(Optional.empty());
        assertThat(findings.subList(0, 4))
                .extracting(Finding::step)
                .containsExactly(BoxStep.LOOK_UP, BoxStep.CONNECT, BoxStep.KEY_EXCHANGE, BoxStep.LOG_IN);
        for (String folder : List.of("in", "out", "receipts")) {
            assertThat(findings)
                    .filteredOn(finding -> finding.folder().equals(Optional.of(folder)))
                    .extracting(Finding::step)
                    .containsExactly(BoxStep.FOLDER, BoxStep.WRITE, BoxStep.RENAME, BoxStep.READ, BoxStep.DELETE);
            assertThat(root.resolve(folder)).isEmptyDirectory();
        }
    }

    @Test
    void anUnknownHostFailsAtTheNameLookup() {
        assertEndsAt(BoxStep.LOOK_UP, BoxFault.NAME, at("no-such-host.invalid", 22));
    }

    @Test
    void aPortWhereNobodyListensFailsAtTheConnect() throws IOException {
        SftpAddress address = server.address();
        server.close();

        assertEndsAt(BoxStep.CONNECT, BoxFault.CONNECT, address);
    }

    @Test
    void aHostKeyThatIsNotPinnedFailsAtTheKeyExchangeAndIsShown() {
        SftpAddress address = server.address(RIGHT, OTHER_KEY);

        assertEndsAt(BoxStep.KEY_EXCHANGE, BoxFault.HOST_KEY, address);
        assertThat(probe(address).getLast().failure().orElseThrow()).contains(server.fingerprint());
    }

    @Test
    void aWrongPasswordFailsAtTheLoginAndIsNotRepeated() {
        SftpAddress address = server.address(new SftpLogin.Password("a guess"), server.fingerprint());

        assertEndsAt(BoxStep.LOG_IN, BoxFault.LOGIN, address);
        assertThat(probe(address).toString()).doesNotContain("a guess");
    }

    @Test
    void aKeyFileThatCannotBeReadFailsAtTheLoginAndNoStepIsSaidToWorkThatWasNotTried() {
        SftpLogin keyless = new SftpLogin.Key(root.resolve("nothing"), Optional.empty());

        List<Finding> findings = probe(server.address(keyless, server.fingerprint()));

        assertThat(findings).extracting(Finding::step).containsExactly(BoxStep.LOOK_UP, BoxStep.LOG_IN);
        assertThat(findings.getLast().failure())
                .hasValueSatisfying(text -> assertThat(text).contains(BoxFault.KEY_FILE.zh(), BoxFault.KEY_FILE.en()));
    }

    @Test
    void aFolderThatIsMissingIsNamedAndTheOthersAreTriedAllTheSame() throws IOException {
        Files.delete(root.resolve("out"));

        assertOnlyFailure("out", BoxStep.FOLDER, BoxFault.MISSING);
        assertThat(probe(server.address()).getLast().folder()).hasValue("receipts");
    }

    @Test
    void aFolderThatCannotBeWrittenFailsAtTheWrite() {
        server.tell(new SftpEventListener() {
            @Override
            public void opening(ServerSession session, String remoteHandle, Handle local) throws IOException {
                refuse(local.getFile().toString().contains("receipts/.jieli"));
            }
        });

        assertOnlyFailure("receipts", BoxStep.WRITE, BoxFault.DENIED);
    }

    @Test
    void aServerThatLetsNobodyRenameFailsAtTheRenameAndWhatWasWrittenIsTakenAway() {
        server.tell(new SftpEventListener() {
            @Override
            public void linking(ServerSession session, Path source, Path target, boolean symbolic) throws IOException {
                refuse(source.toString().contains("/out/"));
            }

            @Override
            public void moving(ServerSession session, Path source, Path target, Collection<CopyOption> options)
                    throws IOException {
                refuse(source.toString().contains("/out/"));
            }
        });

        assertOnlyFailure("out", BoxStep.RENAME, BoxFault.DENIED);
        assertThat(root.resolve("out")).isEmptyDirectory();
    }

    @Test
    void aDropBoxThatCanOnlyBeWrittenFailsAtTheRead() {
        server.tell(new SftpEventListener() {
            @Override
            public void opening(ServerSession session, String remoteHandle, Handle local) throws IOException {
                String file = local.getFile().toString();
                refuse(file.contains("/in/.jieli") && !file.endsWith(".part"));
            }
        });

        assertOnlyFailure("in", BoxStep.READ, BoxFault.DENIED);
        assertThat(root.resolve("in")).isEmptyDirectory();
    }

    @Test
    void aServerThatKeepsEverythingFailsAtTheDelete() {
        server.withoutExtensions();
        server.tell(new SftpEventListener() {
            @Override
            public void removing(ServerSession session, Path path, boolean folder) throws IOException {
                refuse(path.toString().contains("/in/"));
            }
        });

        assertOnlyFailure("in", BoxStep.DELETE, BoxFault.DENIED);
    }

    private static void refuse(boolean refused) throws AccessDeniedException {
        if (refused) {
            throw new AccessDeniedException("refused");
        }
    }

    private SftpAddress at(String host, int port) {
        SftpAddress right = server.address();
        return new SftpAddress(host, port, right.user(), right.login(), right.hostKeys(), right.folders());
    }

    private static void assertEndsAt(BoxStep step, BoxFault fault, SftpAddress address) {
        List<Finding> findings = probe(address);
        assertThat(findings)
                .extracting(Finding::step)
                .containsExactly(List.of(BoxStep.LOOK_UP, BoxStep.CONNECT, BoxStep.KEY_EXCHANGE, BoxStep.LOG_IN)
                        .subList(0, step.ordinal() + 1)
                        .toArray(BoxStep[]::new));
        assertThat(findings.subList(0, step.ordinal()))
                .extracting(Finding::failure)
                .allMatch(Optional::isEmpty);
        assertThat(findings.getLast().failure()).hasValueSatisfying(text -> assertThat(text)
                .contains(step.zh() + "：" + fault.zh(), step.en() + ": " + fault.en()));
    }

    private void assertOnlyFailure(String folder, BoxStep step, BoxFault fault) {
        assertThat(probe(server.address()))
                .filteredOn(finding -> finding.failure().isPresent())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.folder()).hasValue(folder);
                    assertThat(finding.step()).isEqualTo(step);
                    assertThat(finding.failure().orElseThrow()).contains(fault.zh(), fault.en());
                });
    }

    private static List<Finding> probe(SftpAddress address) {
        return BoxProbe.probe(address, SftpSettings.DEFAULT);
    }
}
