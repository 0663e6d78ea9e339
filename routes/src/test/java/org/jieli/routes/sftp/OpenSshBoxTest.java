package org.jieli.routes.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.sftp.BoxContract.content;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jieli.routes.partner.SftpAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSH's {@code sshd} serves as a partner just as well. */
class OpenSshBoxTest implements BoxContract {

    @TempDir
    Path root;

    private OpenSshServer server;
    private SftpBox box;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(OpenSshServer.installed(), "OpenSSH's sshd is not installed: .ci/run installs it");
        server = new OpenSshServer(root);
        box = new SftpBox(server.address(), SftpSettings.DEFAULT);
    }

    @AfterEach
    void close() {
        if (server != null) {
            box.close();
            server.close();
        }
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
    void aNameInGbkComesBackByteForByte() {
        String name = new String("沁县.csv".getBytes(Charset.forName("GB18030")), StandardCharsets.ISO_8859_1);

        assertKept(List.of(name));

        assertThat(BoxNames.text(name)).isEqualTo("沁县.csv");
    }

    /** The rename that this server offers overwrites in silence; a link does not. */
    @Test
    void whatComesBetweenTheLookAndTheRenameIsNotOverwrittenEither() throws IOException {
        box.write(out("a.part"), content("new"));
        Files.writeString(root.resolve("out/a"), "old");
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                BoxSession session = new BoxOpener(server.address(), Duration.ofSeconds(10), clock).open()) {
            assertThat(session.link(out("a.part"), out("a"))).isFalse();
            assertThat(root.resolve("out/a")).hasContent("old");

            session.rename(out("a.part"), out("a"));
            assertThat(root.resolve("out/a")).hasContent("new");
        }
    }
}
