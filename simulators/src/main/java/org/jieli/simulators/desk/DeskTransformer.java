package org.jieli.simulators.desk;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

/** Lets a desk answer WireMock's requests. */
final class DeskTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "desk";

    private final Desk desk;
    private final String contentType;

    DeskTransformer(Desk desk, String contentType) {
        this.desk = desk;
        this.contentType = contentType;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        LoggedRequest request = event.getRequest();
        Answer answer = desk.take(request.getBody(), request.getHeader("Content-Type"));
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withHeader("Content-Type", contentType)
                .withBody(answer.letter().bytes())
                .build();
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
