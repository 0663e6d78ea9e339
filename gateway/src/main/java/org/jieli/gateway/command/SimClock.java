package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jieli sim clock}. */
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = {"模拟方的时钟；给出时长则向前拨。", "The clock of the partners; with a length of time it is moved on."})
final class SimClock implements Callable<Integer> {

    @Mixin
    private SimAccess access;

    @Parameters(arity = "0..1", paramLabel = "BY", description = "时长，如 PT2H、P3D / how far, for example PT2H, P3D")
    private Optional<String> by;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run((api, out) -> {
            JsonNode time = by.isPresent() ? api.send("POST", "clock", Map.of("by", by.get())) : api.get("clock");
            out.println(time.path("now").asText());
        });
    }
}
