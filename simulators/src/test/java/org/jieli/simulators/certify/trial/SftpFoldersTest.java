package org.jieli.simulators.certify.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jieli.simulators.Cast;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.Part;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.desk.SftpBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The folders of a played partner, as certification reaches them. */
class SftpFoldersTest {

    private Cast cast;
    private FolderSimulator jixi;

    /** In a folder that is named as an operator names it, from where he stands. */
    @BeforeEach
    void open() throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        cast = Cast.of(List.of(Part.JIXI), Files.createTempDirectory(target, "box"), Clock.systemUTC());
        jixi = (FolderSimulator) cast.named("jixi");
        jixi.start(0);
    }

    @AfterEach
    void close() {
        cast.close();
    }

    @Test
    void whatIsPutCanBeListedReadAndRemoved() throws IOException {
        try (SftpFolders folders =
                new SftpFolders(access(jixi.box().fingerprint(), jixi.box().password()))) {
            folders.put(BoxFolders.RECEIPTS, "a.csv", new byte[] {1, 2});

            assertThat(folders.list(BoxFolders.RECEIPTS)).containsExactly(new SftpFolders.Found("a.csv", 2));
            assertThat(folders.read(BoxFolders.RECEIPTS, "a.csv")).containsExactly(1, 2);
            folders.remove(BoxFolders.RECEIPTS, "a.csv");
            assertThat(folders.list(BoxFolders.RECEIPTS)).isEmpty();
            assertThat(folders.has("nowhere")).isFalse();
        }
    }

    @Test
    void nobodyGetsInByAnotherPasswordAndNoOtherServerIsTrusted() {
        assertThatThrownBy(() -> new SftpFolders(access(jixi.box().fingerprint(), "guess")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new SftpFolders(access(
                        "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                        jixi.box().password())))
                .isInstanceOf(IOException.class);
    }

    private SftpAccess access(String fingerprint, String password) {
        return new SftpAccess(
                "127.0.0.1",
                jixi.box().address().getPort(),
                SftpBox.USER,
                fingerprint,
                Optional.of(password),
                Optional.empty(),
                BoxFolders.TO_GATEWAY,
                BoxFolders.FROM_GATEWAY,
                BoxFolders.RECEIPTS);
    }
}
