package org.jieli.routes.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.sftp.BoxContract.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jieli.routes.partner.SftpAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A box on a server that knows the protocol and nothing else: no links, and a rename that does not overwrite. */
class PlainBoxTest implements BoxContract {

    @TempDir
    Path root;

    private TestBox server;
    private SftpBox box;

    @BeforeEach
    void open() throws Exception {
        server = new TestBox(root);
        server.withoutExtensions();
        box = new SftpBox(server.address(), SftpSettings.DEFAULT);
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
    void itHasNoLinks() {
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                BoxSession session = new BoxOpener(server.address(), Duration.ofSeconds(10), clock).open()) {
            session.write("out/a.part", content("a"));
            assertThat(session.link("out/a.part", "out/a")).isFalse();
        }
    }
}
