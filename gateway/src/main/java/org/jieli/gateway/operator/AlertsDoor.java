package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.routes.journal.Alerts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the alerts that are open. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class AlertsDoor {

    /**
     * All open alerts.
     *
     * @param alerts by partner and cause
     */
    record All(List<AlertView> alerts) {}

    private final Alerts alerts;

    /** @param alerts those of all nodes */
    public AlertsDoor(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/v1/operator/alerts")
    @Operation(summary = "未解除的告警 / Open alerts", description = OperatorTexts.ALERTS)
    @DoorAnswers
    All open() {
        return new All(alerts.open().stream().map(AlertView::of).toList());
    }
}
