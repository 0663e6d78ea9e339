package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jieli.gateway.http.DoorException;
import org.jieli.gateway.journal.PostgresSearch;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which messages, as query parameters; what is absent means all of the last five years.
 *
 * @param station who sent it: its word or organisation code
 * @param caseNo case number
 * @param message id of the message
 * @param from received at this time or later
 * @param to received before this time
 */
record SearchQuery(
        @Parameter(description = "发送方名称或机构编码 / word or organisation code of the sender", example = "changzhi")
        String station,

        @BindParam("case") @Parameter(name = "case", description = "个案编号 / case number")
        String caseNo,

        @Parameter(description = "消息编号 / id of the message") String message,

        @DateTimeFormat(iso = ISO.DATE_TIME)
        @Parameter(description = "不早于此时收到，ISO 8601 含时区 / received then or later, ISO 8601 with offset")
        OffsetDateTime from,

        @DateTimeFormat(iso = ISO.DATE_TIME) @Parameter(description = "早于此时收到 / received before")
        OffsetDateTime to) {

    private static final Duration BY_DEFAULT = Duration.ofDays(5 * 366L);
    private static final Duration LONGEST = Duration.ofDays(40 * 366L);

    /** @param partner finds the partner's word */
    PostgresSearch.Filter filter(UnaryOperator<String> partner, Instant now) {
        Instant end = to == null ? now.plus(Duration.ofDays(1)) : to.toInstant();
        Instant begin = from == null ? end.minus(BY_DEFAULT) : from.toInstant();
        if (begin.isBefore(end.minus(LONGEST)) || begin.isAfter(end)) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST, "from 须早于 to，且相差不超过 40 年", "from must be before to, by 40 years at most");
        }
        return new PostgresSearch.Filter(
                Optional.ofNullable(station).map(partner),
                Optional.ofNullable(caseNo),
                Optional.ofNullable(message).map(id -> id.toLowerCase(Locale.ROOT)),
                begin,
                end);
    }
}
