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

/** {@code jieli sim}: drives the partners that {@code jieli simulate} plays. */
@Command(
        name = "sim",
        mixinStandardHelpOptions = true,
        description = {"驱动 jieli simulate 所模拟的合作方。", "Drives the partners that jieli simulate plays."},
        subcommands = {
            SimCommand.Partners.class,
            SimCommand.Arrived.class,
            SimCommand.Send.class,
            SimCommand.Answer.class,
            SimCommand.Reset.class,
            SimCommand.Clock.class
        },
        footer = {"", SimAccess.CODES})
public final class SimCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }

    /** {@code jieli sim partners}. */
    @Command(
            name = "partners",
            mixinStandardHelpOptions = true,
            description = {"所模拟的合作方。", "The partners that are played."})
    static final class Partners implements Callable<Integer> {

        @Mixin
        private SimAccess access;

        @Override
        public Integer call() throws IOException, InterruptedException {
            return access.run((api, out) -> show(api.get("partners"), out));
        }
    }

    /** {@code jieli sim arrived}. */
    @Command(
            name = "arrived",
            mixinStandardHelpOptions = true,
            description = {
                "经过此合作方门口的消息：来自网关（←）与发往网关（→），各附判定；违反接口规范之处逐条列出。",
                "What passed this partner's door, from the gateway (←) and to it (→), with its verdict and everything that breaks the contract."
            })
    static final class Arrived implements Callable<Integer> {

        @Mixin
        private SimAccess access;

        @Parameters(paramLabel = "PARTNER", description = "合作方 / partner")
        private String partner;

        @Override
        public Integer call() throws IOException, InterruptedException {
            return access.run((api, out) -> api.get("partners/" + partner + "/passages")
                    .path("passages")
                    .forEach(passage -> passage(passage, out)));
        }

        private static void passage(JsonNode passage, PrintWriter out) {
            out.printf(
                    "%s  %s %-3s %-36s %3d  %s %s%n",
                    passage.path("at").asText(),
                    passage.path("inbound").asBoolean() ? "←" : "→",
                    passage.path("type").asText(),
                    passage.path("messageId").asText(),
                    passage.path("status").asInt(),
                    passage.path("zh").asText(),
                    passage.path("en").asText());
            problems(passage.path("problems"), out);
        }
    }

    /** {@code jieli sim send}. */
    @Command(
            name = "send",
            mixinStandardHelpOptions = true,
            description = {
                "以此合作方的身份发送消息：取自样例，编号、救助编号、会话各自为新。",
                "Sends messages as this partner: from a sample, each with an id, a case and a conversation of its own."
            })
    static final class Send implements Callable<Integer> {

        @Mixin
        private SimAccess access;

        @Spec
        private CommandSpec command;

        @Parameters(index = "0", paramLabel = "PARTNER", description = "发送方 / sender")
        private String partner;

        @Parameters(
                index = "1",
                paramLabel = "SAMPLE",
                description = "消息类型或样例名，如 F1、C3-match / type or name of a sample")
        private String sample;

        @Option(
                names = "--to",
                paramLabel = "PARTNER",
                description = "接收方，默认为样例所写 / receiver, that of the sample by default")
        private String receiver;

        @Option(
                names = "--set",
                paramLabel = "PATH=VALUE",
                description = "改写一个字段，可多次 / writes a field; may be given again")
        private Map<String, String> values = new LinkedHashMap<>();

        @Option(
                names = "--times",
                paramLabel = "N",
                defaultValue = "1",
                description = "条数，默认 1 / how many, 1 by default")
        private int times;

        @Option(
                names = "--rate",
                paramLabel = "R",
                defaultValue = "0",
                description = "每秒至多条数，默认不限 / most a second, as many as go by default")
        private int rate;

        @Option(names = "--broken", description = "违反接口规范也发送 / send it although it breaks the contract")
        private boolean broken;

        @Override
        public Integer call() throws IOException, InterruptedException {
            return access.run((api, out) -> {
                Map<String, Object> order = new LinkedHashMap<>();
                order.put("sample", sample);
                if (receiver != null) {
                    order.put("receiver", org(api.get("partners")));
                }
                order.put("values", values);
                order.put("times", times);
                order.put("perSecond", rate);
                order.put("broken", broken);
                told(api.send("POST", "partners/" + partner + "/messages", order), out);
            });
        }

        private String org(JsonNode played) {
            return StreamSupport.stream(played.path("partners").spliterator(), false)
                    .filter(one -> one.path("partner").asText().equals(receiver))
                    .map(one -> one.path("org").asText())
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(), "没有模拟这个合作方 / No such partner is played: " + receiver));
        }

        private static void told(JsonNode sent, PrintWriter out) {
            out.printf(
                    "受理 accepted %d  退回 sent back %d  未应答 not answered %d%n",
                    sent.path("accepted").asLong(),
                    sent.path("refused").asLong(),
                    sent.path("unanswered").asLong());
            sent.path("last").forEach(id -> out.println("  " + id.asText()));
            problems(sent.path("problems"), out);
        }
    }

    /** {@code jieli sim answer}. */
    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description = {
                "选定此合作方对下几次询问的答复；不给出 QUESTION 则列出可选的答复。",
                "Chooses this partner's answers to the next questions; without QUESTION, lists what may be chosen."
            })
    static final class Answer implements Callable<Integer> {

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

        @Parameters(
                index = "3",
                arity = "0..1",
                paramLabel = "REASON",
                description = "理由 R01 至 R99 / reason R01 to R99")
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

    /** {@code jieli sim reset}. */
    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = {
                "清除选定的答复与经过记录；不给出 PARTNER 则全部清除，时钟复原。账本保留。",
                "Forgets chosen answers and what passed; without PARTNER everybody's, and the clock is set right. Ledgers stay."
            })
    static final class Reset implements Callable<Integer> {

        @Mixin
        private SimAccess access;

        @Parameters(arity = "0..1", paramLabel = "PARTNER", description = "合作方 / partner")
        private Optional<String> partner;

        @Override
        public Integer call() throws IOException, InterruptedException {
            String door = partner.map(name -> "partners/" + name + "/reset").orElse("reset");
            return access.run((api, out) -> show(api.send("POST", door, Map.of()), out));
        }
    }

    /** {@code jieli sim clock}. */
    @Command(
            name = "clock",
            mixinStandardHelpOptions = true,
            description = {"模拟方的时钟；给出时长则向前拨。", "The clock of the partners; with a length of time it is moved on."})
    static final class Clock implements Callable<Integer> {

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

    private static void problems(JsonNode problems, PrintWriter out) {
        problems.forEach(problem -> out.printf(
                "    %s  %s  %s / %s%n",
                problem.path("code").asText(),
                problem.path("place").asText(),
                problem.path("zh").asText(),
                problem.path("en").asText()));
    }

    private static void show(JsonNode partners, PrintWriter out) {
        out.printf(
                "%-16s%-14s%-14s%-40s%-8s%s%n", "合作方 partner", "机构 org", "方言 dialect", "地址 address", "已连", "经过 passed");
        partners.path("partners")
                .forEach(partner -> out.printf(
                        "%-16s%-14s%-14s%-40s%-8s%d%n",
                        partner.path("partner").asText(),
                        partner.path("org").asText(),
                        partner.path("dialect").asText(),
                        partner.path("address").asText("收件箱 / inbox"),
                        partner.path("connected").asBoolean() ? "✓" : "–",
                        partner.path("passed").asInt()));
    }
}
