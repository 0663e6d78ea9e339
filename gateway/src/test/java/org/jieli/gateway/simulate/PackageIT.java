package org.jieli.gateway.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.gateway.wiring.JieliApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.context.WebServerApplicationContext;

/** A tester with nothing but the zip and a JDK makes Hebi reject a notice and accept the next one, with commands of the manual. */
class PackageIT {

    private static final Path JAR = Path.of("target", "jieli.jar").toAbsolutePath();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int HEBI = 3;

    @TempDir
    private Path folder;

    private WebServerApplicationContext gateway;
    private Process simulators;
    private int base;

    @BeforeEach
    void serve() throws IOException {
        base = freePorts();
        Path partners = Files.writeString(folder.resolve("partners.yml"), """
                jieli:
                  partners:
                    changzhi:
                      url: http://127.0.0.1:%d/messages
                    hebi:
                      url: http://127.0.0.1:%d/messages
                """.formatted(base, base + HEBI));
        gateway = (WebServerApplicationContext) JieliApplication.start(
                "--server.port=0", "--jieli.data=" + folder.resolve("data"), "--jieli.partners-file=" + partners);
        Map<String, String> keys = gateway.getBean(IssuedKeys.class).byName();
        Files.write(
                folder.resolve("keys.txt"),
                keys.entrySet().stream()
                        .map(key -> key.getKey() + "=" + key.getValue())
                        .toList());
    }

    @AfterEach
    void close() throws Exception {
        if (simulators != null) {
            simulators.destroy();
            simulators.waitFor();
        }
        if (gateway != null) {
            ((AutoCloseable) gateway).close();
        }
    }

    @Test
    void fromTheZipAloneHebiRejectsWithR02AndThenAccepts() throws Exception {
        run(List.of(
                JAVA_HOME.resolve("bin/java").toString(),
                "-jar",
                JAR.toString(),
                "package",
                "simulators",
                "--out",
                "p.zip"));
        unzip(folder.resolve("p.zip"));
        assertThat(folder.resolve("jieli-simulators")).isDirectoryContaining("glob:**/手册.md");
        assertThat(folder.resolve("jieli-simulators/contracts/henan/samples/good/F2-HandoverReply.xml"))
                .exists();
        simulate();

        sim("answer", "hebi", "F1", "reject", "R02");
        assertThat(sim("send", "changzhi", "F1", "--to", "hebi")).contains("accepted 1");
        assertThat(sim("send", "changzhi", "F1", "--to", "hebi")).contains("accepted 1");

        await().atMost(SOON).until(() -> replies().size() == 2);
        assertThat(replies())
                .extracting(reply -> reply.path("handover_reply").path("result").asText())
                .containsExactlyInAnyOrder("reject", "accept");
        assertThat(replies())
                .extracting(reply -> reply.path("handover_reply")
                        .path("reason_codes")
                        .path(0)
                        .asText("-"))
                .containsExactlyInAnyOrder("r02", "-");
        assertThat(sim("arrived", "hebi")).contains("← F1", "收下 kept", "→ F2", "网关已受理 accepted by the gateway");
        assertThat(Files.readString(folder.resolve("screen.txt"))).contains("changzhi       ← F2");

        simulators.destroy();
        simulators.waitFor();
        List<String> scenario = new ArrayList<>(simulation());
        scenario.addAll(List.of("--scenario", "jieli-simulators/scenarios/hebi-rejects.yml"));
        assertThat(run(scenario)).contains("通过 / PASSED");
    }

    private List<String> simulation() {
        List<String> command = new ArrayList<>(
                List.of("sh", "jieli-simulators/jieli", "simulate", "changzhi", "hebi", "--base-port", "" + base));
        command.addAll(List.of(
                "--gateway", "http://127.0.0.1:" + gateway.getWebServer().getPort()));
        command.addAll(List.of("--keys", "keys.txt", "--data", "ledgers"));
        return command;
    }

    private void simulate() throws IOException {
        simulators = process(simulation())
                .redirectOutput(folder.resolve("screen.txt").toFile())
                .start();
        await().atMost(SOON)
                .until(() -> Files.readString(folder.resolve("screen.txt")).contains("ledgers/hebi.jsonl"));
    }

    private List<JsonNode> replies() throws IOException {
        ObjectMapper json = new ObjectMapper();
        URI changzhi = URI.create("http://127.0.0.1:" + (base - 1) + "/v1/partners/changzhi/");
        List<String> ids = StreamSupport.stream(
                        json.readTree(changzhi.resolve("passages").toURL().openStream())
                                .path("passages")
                                .spliterator(),
                        false)
                .filter(passage -> passage.path("type").asText().equals("F2"))
                .map(passage -> passage.path("messageId").asText())
                .toList();
        List<JsonNode> replies = new ArrayList<>();
        for (String id : ids) {
            replies.add(json.readTree(changzhi.resolve("messages/" + id).toURL().openStream()));
        }
        return replies;
    }

    private String sim(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "jieli-simulators/jieli", "sim"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--control", "http://127.0.0.1:" + (base - 1)));
        return run(command);
    }

    private String run(List<String> command) throws Exception {
        Process process = process(command).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        return builder;
    }

    private void unzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip, to);
            }
        }
    }

    /** A port with free neighbours: the control doors are before it, Hebi's three behind it. */
    private static int freePorts() throws IOException {
        while (true) {
            int port;
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = any.getLocalPort();
            }
            if (isFree(port - 1) && isFree(port) && isFree(port + HEBI)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
