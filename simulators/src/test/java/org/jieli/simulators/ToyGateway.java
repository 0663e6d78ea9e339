package org.jieli.simulators;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;

/** As much of a gateway as a partner can see from its own side, answering what the test says. */
public final class ToyGateway implements AutoCloseable {

    public static final String KEY = "a-key-of-the-test";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    private final URI address;

    public ToyGateway() {
        server.stubFor(get(urlPathEqualTo("/v1/inbox")).willReturn(aResponse().withStatus(204)));
        server.stubFor(post(urlPathMatching("/v1/inbox/.*/receipt"))
                .willReturn(aResponse().withStatus(204)));
        server.start();
        address = URI.create(server.baseUrl());
    }

    public URI address() {
        return address;
    }

    public ToyGateway answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo("/v1/messages"))
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .willReturn(answer));
        return this;
    }

    ToyGateway holdsInInbox(String after, String cursor, String messageId, byte[] message, String contentType) {
        server.stubFor(get(urlPathEqualTo("/v1/inbox"))
                .withQueryParam("after", equalTo(after))
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .willReturn(aResponse()
                        .withHeader("Jieli-Cursor", cursor)
                        .withHeader("Jieli-Message-Id", messageId)
                        .withHeader("Content-Type", contentType)
                        .withBody(message)));
        return this;
    }

    public List<LoggedRequest> messages() {
        return server.findAll(postRequestedFor(urlEqualTo("/v1/messages")));
    }

    List<LoggedRequest> receipts() {
        return server.findAll(postRequestedFor(urlPathMatching("/v1/inbox/.*/receipt")));
    }

    @Override
    public void close() {
        server.stop();
    }
}
