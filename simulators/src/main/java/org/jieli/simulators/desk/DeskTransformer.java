package org.jieli.simulators.desk;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Faults;

/** Lets a desk answer WireMock's requests, with the faults of the day. */
final class DeskTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "desk";

    private final Desk desk;
    private final Supplier<Faults> faults;
    private final Spoiler spoiler;

    DeskTransformer(Desk desk, Supplier<Faults> faults) {
        this.desk = desk;
        this.faults = faults;
        this.spoiler = new Spoiler(desk.contract());
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        LoggedRequest request = event.getRequest();
        byte[] bytes = request.getBody();
        String contentType = request.getHeader("Content-Type");
        Faults today = faults.get();
        Optional<Fault> fault = today.isEmpty() ? Optional.empty() : today.next(desk.typeOf(bytes, contentType));
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition();
        if (fault.orElse(null) instanceof Fault.Status status && !status.taken()) {
            Spoiler.page(status, response);
        } else {
            answer(desk.take(bytes, contentType), fault, today, response);
        }
        return response.build();
    }

    private void answer(Answer answer, Optional<Fault> fault, Faults today, ResponseDefinitionBuilder response) {
        response.withStatus(answer.status())
                .withHeader("Content-Type", desk.contract().contentType())
                .withBody(answer.letter().bytes());
        fault.ifPresent(wrong -> spoiler.spoil(wrong, today, answer, response));
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
