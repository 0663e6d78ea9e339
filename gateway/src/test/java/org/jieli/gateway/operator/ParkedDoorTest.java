package org.jieli.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.routes.journal.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Gateway.Running.class)
class ParkedDoorTest {

    private static final String PATH = "/v1/operator/parked";

    private final Gateway gateway;
    private final Client operator;

    ParkedDoorTest(Gateway gateway) {
        this.gateway = gateway;
        this.operator = gateway.as(IssuedKeys.OPERATOR);
    }

    @Test
    void whatWaitsForAPersonIsListedPageByPage() throws IOException {
        List<Parked> parked = Stream.generate(() -> Parked.because("paging", gateway))
                .limit(3)
                .toList();

        JsonNode first = json(operator.get(PATH + "?cause=paging&limit=2"));
        JsonNode second = json(operator.get(PATH + "?cause=paging&limit=2&after=" + first.path("next")));

        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.path("deliveries").findValuesAsText("messageId").stream()))
                .containsExactlyElementsOf(
                        parked.stream().map(Parked::messageId).toList());
        assertThat(second.has("next")).isFalse();
        JsonNode one = first.path("deliveries").path(0);
        assertThat(one.path("partner").asText()).isEqualTo("hebi");
        assertThat(one.path("nameZh").asText()).isEqualTo("护送通知");
        assertThat(one.path("parkedAt").asText()).endsWith("+08:00");
    }

    @Test
    void everyPartOfTheFilterNarrowsTheList() throws IOException {
        Parked one = Parked.because("narrow", gateway);
        Parked.because("narrow", gateway);

        for (String part : List.of("id=" + one.id(), "caseNo=" + one.caseNo())) {
            assertThat(ids("?cause=narrow&" + part)).as(part).containsExactly(one.id());
        }
        assertThat(ids("?cause=narrow&type=F1&partner=hebi")).hasSize(2);
        assertThat(ids("?cause=narrow&type=F2")).isEmpty();
        assertThat(ids("?cause=narrow&partner=anyang")).isEmpty();
        assertThat(ids("?cause=narrow&before=2020-01-01T00:00:00%2B08:00")).isEmpty();
        assertThat(ids("?cause=narrow&before=2120-01-01T00:00:00%2B08:00")).hasSize(2);
    }

    @Test
    void aDryRunTellsHowManyAndChangesNothing() throws IOException {
        Parked one = Parked.because("dry", gateway);

        JsonNode answer = json(decide("?cause=dry&dryRun=true", "{\"verdict\":\"DROP\",\"reason\":\"试\"}"));

        assertThat(answer.path("deliveries").asLong()).isEqualTo(1);
        assertThat(answer.path("dryRun").asBoolean()).isTrue();
        assertThat(one.state(gateway)).isEqualTo(DeliveryState.PARKED);
    }

    @Test
    void whatIsTriedAgainIsInTheInboxAgainAndTheTrailTellsWhoDecidedAndWhy() throws IOException {
        Parked one = Parked.because("again", gateway);

        json(decide("?id=" + one.id(), "{\"verdict\":\"RETRY\",\"reason\":\"鹤壁站已恢复\"}"));

        assertThat(one.state(gateway)).isEqualTo(DeliveryState.RETRY);
        assertThat(gateway.as("changzhi").get("/v1/messages/" + one.messageId()).body())
                .contains("\"resumed\"", "hebi, by operator 王主任: 鹤壁站已恢复");
    }

    @Test
    void whatIsDroppedStaysOnRecord() throws IOException {
        Parked one = Parked.because("drop", gateway);
        Parked two = Parked.because("drop", gateway);

        JsonNode answer = json(decide("?cause=drop", "{\"verdict\":\"DROP\",\"reason\":\"个案已撤销\"}"));

        assertThat(answer.path("deliveries").asLong()).isEqualTo(2);
        assertThat(List.of(one.state(gateway), two.state(gateway))).containsOnly(DeliveryState.DROPPED);
        assertThat(ids("?cause=drop")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdict\":\"RETRY\"}",
                "{\"reason\":\"x\"}",
                "{\"verdict\":\"DELETE\",\"reason\":\"x\"}",
                "{\"verdict\":\"RETRY\",\"reason\":\" \"}",
                "retry",
                ""
            })
    void aDecisionWithoutVerdictOrReasonIsNone(String body) {
        HttpResponse<String> answer = decide("?cause=none", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"zh\"", "\"en\"");
    }

    @Test
    void nobodyDecidesAllByForgettingTheFilter() {
        HttpResponse<String> answer = decide("", "{\"verdict\":\"DROP\",\"reason\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("all=true");
    }

    @Test
    void aWrongParameterIsNamed() {
        assertThat(operator.get(PATH + "?type=F99").statusCode()).isEqualTo(400);
        assertThat(operator.get(PATH + "?type=F99").body()).contains("参数有误：type", "A parameter is wrong: type");
        assertThat(operator.get(PATH + "?limit=many").body()).contains("limit");
        assertThat(operator.get(PATH + "?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void thisDoorIsForTheOperator() {
        assertThat(gateway.as("changzhi").get(PATH).statusCode()).isEqualTo(403);
        assertThat(gateway.stranger().get(PATH).statusCode()).isEqualTo(401);
    }

    private List<Long> ids(String query) throws IOException {
        JsonNode page = json(operator.get(PATH + query));
        return page.path("deliveries").findValuesAsText("id").stream()
                .map(Long::valueOf)
                .toList();
    }

    private HttpResponse<String> decide(String query, String body) {
        return operator.send(operator.request(PATH + query)
                .header("Content-Type", "application/json")
                .header("Jieli-By", "%E7%8E%8B%E4%B8%BB%E4%BB%BB")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
