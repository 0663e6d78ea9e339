package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jieli.routes.Cast;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.SftpLogin;
import org.jieli.routes.sftp.Boxes;
import org.jieli.routes.sftp.SftpSettings;
import org.jieli.routes.sftp.TestBox;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SFTP as a way to a partner. */
class SftpTransportTest implements TransportContract {

    private static final SftpSettings PATIENT =
            new SftpSettings(Duration.ofSeconds(30), Duration.ofSeconds(30), 3, Duration.ofSeconds(60));

    @TempDir
    Path root;

    private final List<Boxes> opened = new ArrayList<>();
    private TestBox server;
    private Partner jixi;

    @BeforeEach
    void open() throws Exception {
        server = new TestBox(root);
        jixi = Cast.at(Cast.HEBI, server.address());
    }

    @AfterEach
    void close() throws IOException {
        opened.forEach(Boxes::close);
        server.close();
    }

    @Override
    public Partner partner() {
        return jixi;
    }

    @Override
    public void addRoutes(CamelContext camel, Outcomes outcomes) throws Exception {
        Boxes boxes = new Boxes(new Directory(List.of(jixi), Divisions.standard()), PATIENT);
        opened.add(boxes);
        boxes.install(camel);
        camel.addRoutes(new SftpTransport(outcomes));
        SftpTransport.addRoute(camel, jixi);
    }

    @Override
    public List<byte[]> arrived() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files()) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(root.resolve("out"))) {
            return files.sorted().toList();
        }
    }

    @Override
    public void goAway() throws IOException {
        server.close();
    }

    @Override
    public void loseTheNextAnswer() {
        AtomicBoolean lost = new AtomicBoolean();
        server.tell(new SftpEventListener() {
            @Override
            public void linked(ServerSession session, Path source, Path target, boolean symbolic, Throwable thrown) {
                if (!lost.getAndSet(true)) {
                    session.close(true);
                }
            }
        });
    }

    @Test
    void theNameIsMadeOfTypeAndIdAndNothingOfAPerson() throws Exception {
        Said.Outbound said = said("one");
        send(said);

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("F1-" + said.delivery().key().messageId() + ".xml");
    }

    @Test
    void aBreakBeforeTheFileHasItsNameMeansThatItDidNotArrive() throws Exception {
        AtomicBoolean cut = new AtomicBoolean();
        server.tell(new SftpEventListener() {
            @Override
            public void writing(
                    ServerSession session,
                    String handle,
                    FileHandle local,
                    long offset,
                    byte[] data,
                    int at,
                    int length) {
                if (!cut.getAndSet(true)) {
                    session.close(true);
                }
            }
        });
        Said.Outbound said = said("one");

        List<Outcome> outcomes = send(said, said);

        assertThat(outcomes).extracting(Outcome::state).containsExactly(DeliveryState.RETRY, DeliveryState.DELIVERED);
        assertThat(outcomes.getFirst().cause()).isEqualTo("cut");
        assertThat(arrived()).containsExactly(said.wire().bytes());
    }

    @Test
    void aFileOfThatNameWithOtherContentWaitsForAPersonAndIsLeftAsItIs() throws Exception {
        Said.Outbound said = said("one");
        Path file = root.resolve("out/F1-" + said.delivery().key().messageId() + ".xml");
        Files.writeString(file, "somebody else's");

        assertThat(send(said)).singleElement().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(DeliveryState.PARKED);
            assertThat(outcome.cause()).isEqualTo("name-taken");
            assertThat(outcome.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.E402);
                assertThat(problem.textZh()).contains("未覆盖");
                assertThat(problem.textEn()).contains("not overwritten");
            });
        });
        assertThat(file).hasContent("somebody else's");
    }

    @Test
    void everyFaultHasItsNameAndIsTriedAgain() throws Exception {
        SftpLogin guess = new SftpLogin.Password("a guess");
        SftpLogin right = new SftpLogin.Password(TestBox.PASSWORD);

        assertThat(causeAt(Cast.at(Cast.HEBI, server.address(guess, server.fingerprint()))))
                .isEqualTo("login");
        assertThat(causeAt(Cast.at(Cast.HEBI, server.address(right, "SHA256:other"))))
                .isEqualTo("host_key");
        Files.delete(root.resolve("out"));
        assertThat(causeAt(Cast.at(Cast.HEBI, server.address()))).isEqualTo("folder");
    }

    private String causeAt(Partner partner) throws Exception {
        jixi = partner;
        Outcome outcome = send(said("one")).getFirst();
        assertThat(outcome.state()).isEqualTo(DeliveryState.RETRY);
        return outcome.cause();
    }
}
