package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jieli.gateway.security.IssuedKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not come in, and what they are told. */
@ExtendWith(Gateway.Running.class)
class ClosedDoorsTest {

    private static final String MESSAGE = "/v1/messages/01890a5d-ac96-774b-bcce-b302099a8057";

    private final Gateway gateway;

    ClosedDoorsTest(Gateway gateway) {
        this.gateway = gateway;
    }

    @ParameterizedTest
    @ValueSource(strings = {MESSAGE, "/v1/inbox", "/actuator/prometheus", "/actuator", "/nothing"})
    void aStrangerIsToldToBringAKey(String path) {
        HttpResponse<String> answer = gateway.stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("\"E301\"", "未通过身份认证", "Not authenticated");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jk_0000000000000000000000000000000000000000000", "", "x", "' or 1=1 --"})
    void aWrongKeyIsNoKey(String key) {
        assertThat(gateway.with(key).get(MESSAGE).statusCode()).isEqualTo(401);
    }

    @Test
    void thereIsOneKeyForEachPartnerAndOneForTheOperator() {
        IssuedKeys keys = gateway.issuedKeys();

        assertThat(keys.byName().keySet()).contains("changzhi", "hebi", "xinxiang", IssuedKeys.OPERATOR);
        assertThat(keys.byName().values()).doesNotHaveDuplicates().allMatch(key -> key.matches("jk_[\\w-]{43}"));
        assertThat(keys.toString()).doesNotContain("jk_");
    }

    @Test
    void theMetricsAreForTheOperator() {
        assertThat(gateway.as("changzhi").get("/actuator/prometheus").statusCode())
                .isEqualTo(403);

        gateway.as("changzhi").post(Notices.toHebi());
        HttpResponse<String> metrics = gateway.as(IssuedKeys.OPERATOR).get("/actuator/prometheus");

        assertThat(metrics.body())
                .contains(
                        "jieli_messages_total{acknowledgement=\"AA\",partner=\"changzhi\"}",
                        "jieli_deliveries_waiting",
                        "http_server_requests_seconds");
    }

    @Test
    void theOperatorIsNoPartner() {
        assertThat(gateway.as(IssuedKeys.OPERATOR).get("/v1/inbox").statusCode())
                .isEqualTo(403);
        assertThat(gateway.as(IssuedKeys.OPERATOR).post(Notices.toHebi()).body())
                .contains("\"E303\"", "无此权限");
    }

    @Test
    void thereIsAnErrorInBothLanguagesWhereThereIsNoDoor() {
        Client changzhi = gateway.as("changzhi");

        assertThat(changzhi.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(changzhi.get("/nothing").body()).contains("没有这个地址", "There is nothing at this address");
        assertThat(changzhi.get("/v1/messages").statusCode()).isEqualTo(405);
        assertThat(changzhi.get("/v1/messages").body()).contains("\"METHOD_NOT_ALLOWED\"");
        assertThat(changzhi.get(MESSAGE + "?form=sideways").statusCode()).isEqualTo(400);
        assertThat(changzhi.get("/v1/messages/no-id").statusCode()).isEqualTo(404);
    }
}
