package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli sim fault}. */
@Command(
        name = "fault",
        mixinStandardHelpOptions = true,
        description = {
            "使此合作方出故障，时段自现在起算；不给出 WORD 则列出其故障。",
            "Lets something go wrong with this partner, its times from now; without WORD, lists what does."
        },
        footer = {
            "",
            "例 / Examples:",
            "  jieli sim fault hebi reset",
            "  jieli sim fault hebi status=503 types=F1,E1 to=60s probability=0.3",
            "  jieli sim fault hebi delay=least:1s,most:3s from=10s to=5m",
            "  jieli sim fault jixi quota-full to=2m",
            "  jieli sim fault jixi --clear",
            "",
            SimAccess.CODES
        })
final class SimFault implements Callable<Integer> {

    @Mixin
    private SimAccess access;

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "PARTNER", description = "合作方 / partner")
    private String partner;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WORD",
            description = "故障名，或 名=值，与故障文件相同 / the fault, or name=value, as in a file of faults")
    private List<String> words = new ArrayList<>();

    @Option(names = "--clear", description = "不再出故障 / nothing goes wrong any more")
    private boolean clear;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (clear && !words.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--clear 与 WORD 不能同时给出 / --clear and WORD do not go together");
        }
        String door = "partners/" + OperatorApi.encoded(partner) + "/faults";
        return access.run((api, out) -> show(asked(api, door), out));
    }

    private JsonNode asked(JsonApi api, String door) throws IOException, InterruptedException {
        if (clear) {
            return api.send("DELETE", door, Map.of());
        }
        return words.isEmpty() ? api.get(door) : api.send("POST", door, FaultWords.fields(words));
    }

    private void show(JsonNode faults, PrintWriter out) {
        if (faults.path("faults").isEmpty()) {
            out.println(partner + "  无故障 / nothing goes wrong");
        }
        faults.path("faults")
                .forEach(fault -> out.printf(
                        "%-6s%-24s%-12s%-6s%s%n",
                        fault.path("state").asText(),
                        fault.path("fault").asText(),
                        types(fault.path("types")),
                        fault.path("probability").asText(),
                        window(fault)));
    }

    private static String types(JsonNode types) {
        return types.isEmpty()
                ? "*"
                : StreamSupport.stream(types.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","));
    }

    private static String window(JsonNode fault) {
        return fault.path("beginsIn").asText() + " s – "
                + (fault.has("endsIn") ? fault.path("endsIn").asText() + " s" : "∞");
    }
}
