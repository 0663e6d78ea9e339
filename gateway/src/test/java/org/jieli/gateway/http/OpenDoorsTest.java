package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may see: contracts, the description of the doors, health. */
@ExtendWith(Gateway.Running.class)
class OpenDoorsTest {

    private final Client stranger;

    OpenDoorsTest(Gateway gateway) {
        stranger = gateway.stranger();
    }

    @Test
    void everyShippedFileIsListedWithItsDigestAndServedAsShipped() throws Exception {
        JsonNode files = new ObjectMapper()
                .readTree(stranger.get("/v1/contracts").body())
                .path("files");

        assertThat(files.findValuesAsText("path"))
                .contains("henan/henan.xsd", "interchange/interchange.xsd", "codes/division.csv")
                .isSorted();
        JsonNode henan = StreamSupport.stream(files.spliterator(), false)
                .filter(file -> file.path("path").asText().equals("henan/henan.xsd"))
                .findFirst()
                .orElseThrow();
        byte[] shipped = shipped("/contracts/henan/henan.xsd");
        assertThat(henan.path("size").asLong()).isEqualTo(shipped.length);
        assertThat(henan.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(shipped)));
        assertThat(stranger.get("/v1/contracts/henan/henan.xsd").body())
                .isEqualTo(new String(shipped, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/contracts/henan/nothing.xsd",
                "/v1/contracts/henan/../../application.yml",
                "/v1/contracts/..%2f..%2fapplication.yml",
                "/v1/contracts/henan/%2e%2e/%2e%2e/application.yml",
                "/v1/contracts/..;/application.yml",
                "/v1/contracts//etc/passwd",
                "/v1/contracts/partners.yml"
            })
    void nothingElseCanBeHad(String path) {
        HttpResponse<String> answer = stranger.get(path);

        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(answer.body()).contains("\"zh\"", "\"en\"").doesNotContain("jieli:", "root:");
    }

    @Test
    void theDoorsAreDescribedWithTheirErrors() throws Exception {
        JsonNode description =
                new ObjectMapper().readTree(stranger.get("/v1/openapi.json").body());

        JsonNode send = description.path("paths").path("/v1/messages").path("post");
        assertThat(send.path("responses").fieldNames())
                .toIterable()
                .contains("202", "400", "401", "403", "409", "413", "422", "503");
        assertThat(send.path("requestBody").path("required").asBoolean()).isTrue();
        assertThat(description.path("paths").fieldNames())
                .toIterable()
                .contains("/v1/messages/{id}", "/v1/inbox", "/v1/inbox/{messageId}/receipt", "/v1/contracts")
                .contains("/v1/operator/parked", "/v1/operator/circuits/{partner}/{operation}")
                .doesNotContain("/error", "/actuator/health");
        assertThat(description.path("components").path("schemas").has("DoorError"))
                .isTrue();
        assertThat(description
                        .path("components")
                        .path("securitySchemes")
                        .path("key")
                        .path("scheme")
                        .asText())
                .isEqualTo("bearer");
    }

    @Test
    void readyMeansThatTheDatabaseCommits() {
        HttpResponse<String> ready = stranger.get("/actuator/health/readiness");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private static byte[] shipped(String path) throws Exception {
        try (InputStream file = OpenDoorsTest.class.getResourceAsStream(path)) {
            return file.readAllBytes();
        }
    }
}
