package org.jieli.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jieli.gateway.Jieli;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Notices;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The alert in a running gateway, with no patience at all: where people see it, and when it is over. */
class AlertsDoorTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension
    private static final Gateway.Own OWN = new Gateway.Own(
            "--jieli.alerts.after=0s",
            "--jieli.alerts.urgent-after=0s",
            "--jieli.alerts.calm=0s",
            "--jieli.alerts.every=200ms");

    @TempDir
    private Path folder;

    private final Client operator = OWN.get().as(IssuedKeys.OPERATOR);

    @Test
    void manyParkedMessagesAreOneAlertUntilAPersonHasDecided() throws Exception {
        Parked.because("unsayable", OWN.get());
        Parked.because("timeout", OWN.get());

        await().atMost(SOON).untilAsserted(() -> assertThat(alerts())
                .containsOnlyOnce("\"cause\":\"PARKED\"")
                .contains("\"partner\":\"hebi\"", "\"waiting\":2", "等待人工决定", "a person must decide"));
        assertThat(jieli("partners")).contains("xinxiang", "CLOSED", "inbox", "PARKED 2");
        assertThat(jieli("alerts")).contains("hebi", "PARKED", "停放，等待人工决定 / parked: a person must decide");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        operator.get("/actuator/prometheus").body())
                .contains("jieli_alerts{cause=\"PARKED\",partner=\"hebi\"} 1.0")
                .contains("jieli_waiting{partner=\"hebi\"} 2.0")
                .contains("jieli_waiting_oldest_seconds{partner=\"hebi\"}"));

        jieli("parked", "drop", "--partner", "hebi", "--reason", "试");

        await().atMost(SOON).untilAsserted(() -> assertThat(alerts()).doesNotContain("\"cause\":\"PARKED\""));
        assertThat(operator.get("/actuator/prometheus").body()).doesNotContain("cause=\"PARKED\"");
    }

    @Test
    void thisDoorIsForTheOperator() {
        assertThat(OWN.get().as("changzhi").get("/v1/operator/alerts").statusCode())
                .isEqualTo(403);
        assertThat(OWN.get().as("changzhi").get("/v1/operator/partners").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theOverviewOfPartnersTellsHowEachStandsAndNoSecret() {
        Message notice = Notices.to("JZZ41070001");
        assertThat(OWN.get().as("changzhi").post(notice).statusCode()).isEqualTo(202);

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        operator.get("/v1/operator/partners").body())
                .containsPattern("\"partner\":\"xinxiang\"[^{]*\"transport\":\"http\",\"circuit\":\"CLOSED\","
                        + "\"waiting\":\\{\"NO_ANSWER\":1},\"oldest\":\"[^}]*\"fault\":")
                .containsPattern("\"partner\":\"hebi\"[^{]*\"transport\":\"inbox\",\"waiting\"")
                .doesNotContain("127.0.0.1", "url"));
    }

    private String alerts() {
        return operator.get("/v1/operator/alerts").body();
    }

    private String jieli(String... words) throws Exception {
        String key = OWN.get().issuedKeys().byName().get(IssuedKeys.OPERATOR);
        Path keys = Files.writeString(folder.resolve("keys"), "operator=" + key + "\n");
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new Jieli()).setOut(new PrintWriter(out, true));
        String[] where = {"--url", OWN.get().address().toString(), "--keys", keys.toString()};
        assertThat(command.execute(Stream.of(words, where).flatMap(Stream::of).toArray(String[]::new)))
                .isZero();
        return out.toString();
    }
}
