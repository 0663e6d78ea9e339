package org.jieli.gateway.simulate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How a fault is written; for the description only, for what is written is read with the places of its words. */
record FaultRequest(
        @JsonProperty("do") @Schema(description = "不带数值的故障 / a fault without a figure", example = "reset")
        String what,

        @Schema(example = "503") Integer status,

        @Schema(
                description = "时长，或 {least, most}，或 {median, sigma} / a length of time, or one of these",
                example = "2s")
        Object delay,

        @Schema(example = "5s") String drip,

        @Schema(description = "同 delay，文件夹 / as delay, folders", example = "2s")
        Object slow,

        @JsonProperty("clock-skew") @Schema(example = "-26h")
        String clockSkew,

        @JsonProperty("late-answer") @Schema(example = "30s")
        String lateAnswer,

        @Schema(description = "消息类型，默认全部 / types of message, all by default", example = "[\"F1\"]")
        List<String> types,

        @Schema(description = "从现在起 / from now", example = "10s")
        String from,

        @Schema(description = "从现在起 / from now", example = "60s")
        String to,

        @Schema(description = "0 至 1，默认 1 / 0 to 1, 1 by default", example = "0.3")
        Double probability) {}
