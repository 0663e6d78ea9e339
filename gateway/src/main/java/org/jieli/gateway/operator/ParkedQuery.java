package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.routes.journal.Parking;
import org.jieli.schemas.message.MessageType;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which parked deliveries, as query parameters; what is absent means all.
 *
 * @param id number of one delivery
 * @param partner name of the receiver
 * @param type type of the message
 * @param cause why it waits
 * @param caseNo case number
 * @param before parked before this time
 */
record ParkedQuery(
        @Parameter(description = "投递编号 / number of one delivery")
        Long id,

        @Parameter(description = "接收方名称 / word of the receiver", example = "hebi")
        String partner,

        @Parameter(description = "消息类型 / type of the message", example = "F1")
        MessageType type,

        @Parameter(description = "停放原因 / why it waits", example = "timeout")
        String cause,

        @Parameter(description = "个案编号 / case number") String caseNo,

        @DateTimeFormat(iso = ISO.DATE_TIME)
        @Parameter(
                description = "早于此时停放，ISO 8601 含时区 / parked before, ISO 8601 with offset",
                example = "2026-11-22T08:00:00+08:00")
        OffsetDateTime before) {

    Parking.Filter filter() {
        return new Parking.Filter(
                Optional.ofNullable(id),
                Optional.ofNullable(partner),
                Optional.ofNullable(type),
                Optional.ofNullable(cause),
                Optional.ofNullable(caseNo),
                Optional.ofNullable(before).map(OffsetDateTime::toInstant));
    }

    /** True if it means every parked delivery there is. */
    boolean meansAll() {
        return Stream.of(id, partner, type, cause, caseNo, before).allMatch(part -> part == null);
    }
}
