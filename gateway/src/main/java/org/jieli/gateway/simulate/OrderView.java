package org.jieli.gateway.simulate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.jieli.gateway.http.DoorException;
import org.jieli.simulators.control.Order;
import org.springframework.http.HttpStatus;

/** What a partner is to send, as JSON. */
record OrderView(
        @Schema(description = "样例：消息类型或样例名 / a type of message or the name of a sample", example = "F1")
        String sample,

        @Schema(description = "接收机构编码，默认为样例所写 / organisation code of the receiver; that of the sample by default")
        String receiver,

        @Schema(description = "要改写的字段：路径与值 / fields to write, by their paths")
        Map<String, Object> values,

        @Schema(description = "条数，默认 1 / how many, 1 by default")
        Integer times,

        @Schema(description = "每秒至多条数，0 为不限 / most a second; 0 for as many as go")
        Integer perSecond,

        @Schema(description = "违反接口规范也发送 / send it although it breaks the contract")
        boolean broken) {

    Order order() {
        if (sample == null || values != null && values.containsValue(null)) {
            throw new DoorException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "缺少 sample 或某字段的值", "sample or the value of a field is missing");
        }
        return new Order(
                sample,
                Optional.ofNullable(receiver),
                values == null ? Map.of() : values,
                times == null ? 1 : times,
                perSecond == null ? 0 : perSecond,
                broken);
    }
}
