package org.jieli.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.security.IssuedKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Gateway.Running.class)
class KeysDoorTest {

    private final Gateway gateway;

    KeysDoorTest(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void aNewKeyIsShownOnceAndTheOldOneEndsAtOnce() throws IOException {
        HttpResponse<String> first = rotate(gateway.as(IssuedKeys.OPERATOR), "shanxi-police");
        Client police = gateway.with(key(first));
        assertThat(police.get("/v1/inbox").statusCode()).isNotEqualTo(401);

        HttpResponse<String> second = rotate(gateway.as(IssuedKeys.OPERATOR), "shanxi-police");

        assertThat(police.get("/v1/inbox").statusCode()).isEqualTo(401);
        assertThat(gateway.with(key(second)).get("/v1/inbox").statusCode()).isNotEqualTo(401);
        assertThat(second.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(new KeysDoor.NewKey("hebi", key(second)).toString()).doesNotContain("jk_");
    }

    @Test
    void onlyTheOperatorReplacesKeysAndOnlyOfPartners() {
        assertThat(rotate(gateway.as("changzhi"), "changzhi").statusCode()).isEqualTo(403);
        assertThat(rotate(gateway.as(IssuedKeys.OPERATOR), "nobody").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> rotate(Client client, String holder) {
        return client.send(client.request("/v1/operator/keys/" + holder)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String key(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("key").asText();
    }
}
