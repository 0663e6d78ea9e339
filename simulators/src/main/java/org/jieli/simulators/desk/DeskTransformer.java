package org.jieli.simulators.desk;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieli.simulators.contract.Inspection;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.Moment;
import org.jieli.simulators.watch.Verdict;

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
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition();
        Faults today = faults.get();
        if (today.can(Moment.DOOR)) {
            withFaults(today, bytes, contentType, response);
        } else {
            answer(desk.take(bytes, contentType), response);
        }
        return response.build();
    }

    private void withFaults(Faults today, byte[] bytes, String contentType, ResponseDefinitionBuilder response) {
        Inspection seen = desk.contract().inspect(bytes, contentType);
        Watchman watchman = desk.watchman();
        Optional<Fault> fault = today.next(Moment.DOOR, watchman.type(seen));
        if (fault.orElse(null) instanceof Fault.Status status && !status.taken()) {
            Spoiler.page(status, response);
            watchman.suffered(seen, Verdict.TURNED_AWAY, status.code(), status);
            return;
        }
        Answer answer = desk.take(bytes, contentType);
        answer(answer, response);
        fault.ifPresent(wrong -> {
            spoiler.spoil(wrong, today, answer, response);
            watchman.suffered(seen, Verdict.SPOILT, response.build().getStatus(), wrong);
        });
    }

    private void answer(Answer answer, ResponseDefinitionBuilder response) {
        response.withStatus(answer.status())
                .withHeader("Content-Type", desk.contract().contentType())
                .withBody(answer.letter().bytes());
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
