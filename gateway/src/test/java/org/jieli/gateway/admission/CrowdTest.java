package org.jieli.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrowdTest {

    private static final int MANY = 10_000;

    @RegisterExtension
    private static final Gateway.Own GATEWAY = new Gateway.Own();

    @Test
    void tenThousandConnectionsKeepNobodyFromSending() throws Exception {
        Client changzhi = GATEWAY.get().as("changzhi");
        Process crowd = crowd();
        try {
            int held = Integer.parseInt(crowd.inputReader().readLine());
            if (held < MANY) {
                System.out.println("This machine allows " + held + " connections, not " + MANY);
            }
            assertThat(held).isGreaterThan(MANY / 20);

            for (int message = 0; message < 10; message++) {
                assertThat(changzhi.post(Notices.toHebi()).statusCode()).isEqualTo(202);
            }
            assertThat(GATEWAY.get().part(Entrance.class).room())
                    .as("who is idle holds no place")
                    .isPositive();
        } finally {
            crowd.destroyForcibly().waitFor();
        }
        assertThat(changzhi.post(Notices.toHebi()).statusCode()).isEqualTo(202);
    }

    private static Process crowd() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        Integer.toString(GATEWAY.get().address().getPort()),
                        Integer.toString(MANY))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
