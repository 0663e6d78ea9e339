package org.jieli.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.security.IssuedKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Gateway.Running.class)
class RetentionDoorTest {

    private static final String RETENTION = "/v1/operator/retention";
    private static final String HOLDS = "/v1/operator/holds";

    private final Gateway gateway;
    private final Client operator;

    RetentionDoorTest(Gateway gateway) {
        this.gateway = gateway;
        this.operator = gateway.as(IssuedKeys.OPERATOR);
    }

    @Test
    void everyClassTellsItsTimeAndItsSpace() throws IOException {
        Parked.because("kept", gateway);

        JsonNode classes = json(operator.get(RETENTION)).path("classes");

        assertThat(classes.findValuesAsText("retention")).containsExactly("T2", "T3", "T4", "T5", "HOLD");
        assertThat(classes.findValuesAsText("keep")).containsExactly("P5Y", "P30D", "P7D", "P30Y", "P0D");
        assertThat(classes.get(1).path("bytes").asLong()).isPositive();
        assertThat(classes.get(1).path("ageSeconds").asLong()).isBetween(0L, 86_400L);
    }

    @Test
    void aHoldNeedsOneThingAndAReason() {
        assertThat(post(HOLDS, "{\"reason\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(post(HOLDS, "{\"caseNo\":\"A-1\",\"messageId\":\"m\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(HOLDS, "{\"caseNo\":\"A-1\"}").statusCode()).isEqualTo(400);
        assertThat(post(HOLDS, "{\"messageId\":\"m\",\"reason\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(post(HOLDS + "/999999/release", "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void holdsAreListedPageByPage() throws IOException {
        post(HOLDS, "{\"caseNo\":\"A-pages-1\",\"reason\":\"x\"}");
        post(HOLDS, "{\"caseNo\":\"A-pages-2\",\"reason\":\"x\"}");

        JsonNode first = json(operator.get(HOLDS + "?limit=1"));
        JsonNode second = json(operator.get(HOLDS + "?limit=1&after=" + first.path("next")));

        assertThat(first.path("holds")).hasSize(1);
        assertThat(second.path("holds").get(0).path("id").asLong())
                .isGreaterThan(first.path("holds").get(0).path("id").asLong());
        assertThat(operator.get(HOLDS + "?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theseDoorsAreForTheOperator() {
        Client changzhi = gateway.as("changzhi");
        assertThat(changzhi.get(RETENTION).statusCode()).isEqualTo(403);
        assertThat(changzhi.get(HOLDS).statusCode()).isEqualTo(403);
        assertThat(post(changzhi, RETENTION, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void theAgeOfTheOldestIsMeasured() {
        await().untilAsserted(
                        () -> assertThat(operator.get("/actuator/prometheus").body())
                                .containsPattern("jieli_storage_oldest_age_seconds\\{retention=\"T2\"[^}]*} "));
    }

    private HttpResponse<String> post(String path, String body) {
        return post(operator, path, body);
    }

    private static HttpResponse<String> post(Client client, String path, String body) {
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
