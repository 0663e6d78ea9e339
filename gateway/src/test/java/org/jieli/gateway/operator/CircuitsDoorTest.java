package org.jieli.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.security.IssuedKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Gateway.Running.class)
class CircuitsDoorTest {

    private static final String ALL = "/v1/operator/circuits";
    private static final String XINXIANG = ALL + "/xinxiang/deliver";

    private final Gateway gateway;
    private final Client operator;

    CircuitsDoorTest(Gateway gateway) {
        this.gateway = gateway;
        this.operator = gateway.as(IssuedKeys.OPERATOR);
    }

    @AfterEach
    void release() {
        operator.send(operator.request(XINXIANG).DELETE().build());
    }

    @Test
    void everyPartnerThatIsCalledHasABreaker() throws IOException {
        assertThat(json(operator.get(ALL)).path("circuits").findValuesAsText("partner"))
                .contains("xinxiang")
                .doesNotContain("hebi");
    }

    @Test
    void aForcedBreakerTellsWhoForcedItAndWhyUntilItIsReleased() throws IOException {
        JsonNode opened = json(force("{\"force\":\"OPEN\",\"reason\":\"机房搬迁\"}"));
        assertThat(opened.path("state").asText()).isEqualTo("FORCED_OPEN");
        assertThat(xinxiang().path("forced").path("by").asText()).isEqualTo("operator");
        assertThat(xinxiang().path("forced").path("reason").asText()).isEqualTo("机房搬迁");

        JsonNode closed = json(force("{\"force\":\"CLOSED\",\"reason\":\"已恢复\"}"));
        assertThat(closed.path("state").asText()).isEqualTo("FORCED_CLOSED");

        JsonNode released =
                json(operator.send(operator.request(XINXIANG).DELETE().build()));
        assertThat(released.path("state").asText()).isEqualTo("CLOSED");
        assertThat(released.has("forced")).isFalse();
    }

    @Test
    void forceNeedsADirectionAReasonAndAKnownPartner() {
        assertThat(force("{\"force\":\"OPEN\"}").statusCode()).isEqualTo(400);
        assertThat(force("{\"reason\":\"x\"}").statusCode()).isEqualTo(400);
        HttpRequest nobody = operator.request(ALL + "/nobody/deliver").DELETE().build();
        assertThat(operator.send(nobody).statusCode()).isEqualTo(404);
    }

    @Test
    void thisDoorIsForTheOperator() {
        Client changzhi = gateway.as("changzhi");
        assertThat(changzhi.get(ALL).statusCode()).isEqualTo(403);
        assertThat(changzhi.send(changzhi.request(XINXIANG).DELETE().build()).statusCode())
                .isEqualTo(403);
    }

    private JsonNode xinxiang() throws IOException {
        return StreamSupport.stream(json(operator.get(ALL)).path("circuits").spliterator(), false)
                .filter(circuit -> circuit.path("partner").asText().equals("xinxiang"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> force(String body) {
        return operator.send(operator.request(XINXIANG)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
