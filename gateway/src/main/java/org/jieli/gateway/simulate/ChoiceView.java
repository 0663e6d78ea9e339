package org.jieli.gateway.simulate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jieli.gateway.http.DoorException;
import org.springframework.http.HttpStatus;

/** The answer to the next questions of a type, as JSON. */
record ChoiceView(
        @Schema(description = "询问的消息类型 / type of the question", example = "F1")
        String question,

        @Schema(description = "答复 / the answer", example = "reject")
        String choice,

        @Schema(description = "理由 R01 至 R99 / reason", example = "R02")
        String reason,

        @Schema(description = "对下几次询问，默认 1 / for how many questions, 1 by default")
        Integer times) {

    ChoiceView {
        if (question == null || choice == null) {
            throw new DoorException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "缺少 question 或 choice", "question or choice is missing");
        }
    }

    int timesOrOne() {
        return times == null ? 1 : times;
    }
}
