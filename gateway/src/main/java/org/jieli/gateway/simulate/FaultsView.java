package org.jieli.gateway.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jieli.simulators.fault.FaultStanding;

/** What goes wrong with a partner, and when. */
record FaultsView(List<FaultView> faults) {

    /** One thing that goes wrong. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FaultView(
            @Schema(description = "故障 / the fault, as it is written", example = "status: 503")
            String fault,

            @Schema(description = "所涉消息类型，空为全部 / types of message, empty for all")
            List<String> types,

            double probability,

            @Schema(description = "LATER 未到、ON 进行中、OVER 已过 / yet to come, on, over")
            String state,

            @Schema(description = "几秒后开始 / seconds until it begins")
            long beginsIn,

            @Schema(description = "几秒后结束；不给出为一直 / seconds until it ends; absent if never")
            Long endsIn) {

        static FaultView of(FaultStanding standing) {
            return new FaultView(
                    standing.rule().fault().word(),
                    standing.rule().types().stream().sorted().toList(),
                    standing.rule().probability(),
                    standing.state().name(),
                    standing.begins().toSeconds(),
                    standing.ends().map(length -> length.toSeconds()).orElse(null));
        }
    }

    static FaultsView of(List<FaultStanding> standings) {
        return new FaultsView(standings.stream().map(FaultView::of).toList());
    }
}
