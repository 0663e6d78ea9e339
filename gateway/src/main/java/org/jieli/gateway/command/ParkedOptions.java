package org.jieli.gateway.command;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Option;

/** Which parked deliveries. */
final class ParkedOptions {

    @Option(names = "--id", paramLabel = "N", description = "投递编号 / number of one delivery")
    private Long id;

    @Option(names = "--partner", paramLabel = "NAME", description = "接收方 / receiver, for example hebi")
    private String partner;

    @Option(names = "--type", paramLabel = "TYPE", description = "消息类型 / type of the message, for example F1")
    private String type;

    @Option(names = "--cause", paramLabel = "WORD", description = "停放原因 / why it waits, for example timeout")
    private String cause;

    @Option(names = "--case", paramLabel = "NO", description = "个案编号 / case number")
    private String caseNo;

    @Option(
            names = "--before",
            paramLabel = "TIME",
            description = "早于此时停放 / parked before, for example 2026-11-22T08:00:00+08:00")
    private OffsetDateTime before;

    /** The parameters of the door, those that are absent as null. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("id", id);
        parameters.put("partner", partner);
        parameters.put("type", type);
        parameters.put("cause", cause);
        parameters.put("caseNo", caseNo);
        parameters.put("before", before);
        return parameters;
    }

    /** True if nothing is given. */
    boolean isEmpty() {
        return parameters().values().stream().allMatch(Objects::isNull);
    }
}
