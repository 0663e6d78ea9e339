package org.jieli.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Notices;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small disk of its own, filled to the watermark and to the last byte. Needs the right to mount one. */
class FullDiskTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final long BELOW_THE_WATERMARK = 40L * MEBIBYTE;
    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString());
        assumeTrue(mounted, "No disk of its own: this user may not mount one");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void nothingNewIsTakenNothingTakenIsLostAndItRecoversByItself() throws Exception {
        try (Gateway gateway = Gateway.with(
                List.of("--jieli.data=" + disk.resolve("data"), "--jieli.admission.disk-watermark=64MB"))) {
            Client changzhi = gateway.as("changzhi");
            Message kept = Notices.toHebi();
            assertThat(changzhi.post(kept).statusCode()).isEqualTo(202);

            Path filling = fill(BELOW_THE_WATERMARK);
            HttpResponse<String> refused = changzhi.post(Notices.toHebi());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(refused.body()).contains("\"E507\"", "网关存储空间不足", "no new message is taken");
            assertThat(readiness(gateway)).isEqualTo(503);

            List<Path> all = new ArrayList<>(List.of(filling, fill(0)));
            assertThat(changzhi.post(Notices.toHebi()).statusCode()).isEqualTo(503);
            for (Path file : all) {
                Files.deleteIfExists(file);
            }

            await().atMost(SOON).untilAsserted(() -> assertThat(
                            changzhi.post(Notices.toHebi()).statusCode())
                    .isEqualTo(202));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(readiness(gateway)).isEqualTo(200));
            assertThat(changzhi.get("/v1/messages/" + Notices.id(kept)).statusCode())
                    .isEqualTo(200);
        }
    }

    private static int readiness(Gateway gateway) {
        return gateway.stranger().get("/actuator/health/readiness").statusCode();
    }

    /** Writes until so many bytes are left. */
    private Path fill(long left) throws IOException {
        Path file = Files.createTempFile(disk, "filling", "");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] some = new byte[MEBIBYTE];
            while (disk.toFile().getUsableSpace() > left) {
                out.write(some);
            }
        } catch (IOException full) {
            assertThat(left).as("only the last byte may fail").isZero();
        }
        return file;
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
