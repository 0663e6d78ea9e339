package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/** {@code jieli sim answer}. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = {
            "选定此合作方对下几次询问的答复；不给出 QUESTION 则列出可选的答复。",
            "Chooses this partner's answers to the next questions; without QUESTION, lists what may be chosen."
        })
final class SimAnswer implements Callable<Integer> {

    @Mixin
    private SimAccess access;

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "PARTNER", description = "合作方 / partner")
    private String partner;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "询问的消息类型，如 F1 / type of the question")
    private Optional<String> question;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "CHOICE",
            description = "答复，如 accept、conditional、redirect、reject、silence / the answer")
    private Optional<String> choice;

    @Parameters(index = "3", arity = "0..1", paramLabel = "REASON", description = "理由 R01 至 R99 / reason R01 to R99")
    private Optional<String> reason;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "对下几次询问，默认 1 / for how many questions, 1 by default")
    private int times;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String door = "partners/" + partner + "/answers";
        if (question.isEmpty()) {
            return access.run((api, out) -> choices(api.get(door), out));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("question", question.get());
        body.put(
                "choice",
                choice.orElseThrow(
                        () -> new ParameterException(command.commandLine(), "缺少 CHOICE / CHOICE is missing")));
        reason.ifPresent(code -> body.put("reason", code));
        body.put("times", times);
        return access.run((api, out) -> {
            api.send("POST", door, body);
            out.printf(
                    "%s 对下 %d 次 %s 答复 %s / answers the next %d %s so%n",
                    partner, times, question.get(), choice.get(), times, question.get());
        });
    }

    private static void choices(JsonNode choices, PrintWriter out) {
        choices.path("choices")
                .properties()
                .forEach(question -> out.println(question.getKey() + "  "
                        + StreamSupport.stream(question.getValue().spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining("  "))));
    }
}
