package org.jieli.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program plays the story, is killed twice on the way, and goes on to the end: nothing lost, nothing twice. */
class KilledDemoIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path JAR = Path.of("target", "jieli.jar").toAbsolutePath();

    /** The gateway's own message stands as it keeps it, in the interchange standard. */
    private static final String OWN_MESSAGE = "26-G1.sent.xml";

    @TempDir
    private Path folder;

    @Test
    void theStoryGoesOnAfterTwoKillsAndEveryMessageIsAsItShouldBe() throws Exception {
        killAfterStep("8 ");
        killAfterStep("19 ");

        List<String> lines = new ArrayList<>();
        Path report = folder.resolve("report.json");
        Path exhibits = folder.resolve("exhibits");
        Process last = demo("--json", report.toString(), "--out", exhibits.toString());
        try (BufferedReader screen = screen(last)) {
            screen.lines().forEach(lines::add);
        }

        assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).as(String.join("\n", lines)).isZero();
        assertThat(lines).anyMatch(line -> line.contains("继续上次未完的故事"));
        assertThat(lines.getLast()).contains("0 丢失", "0 重复", "0 串件");
        assertThat(lines.get(lines.size() - 2)).contains("鹤壁市救助管理站");
        verifyReport(new ObjectMapper().readTree(report.toFile()));
        verifyExhibits(exhibits);
    }

    private static void verifyReport(JsonNode report) {
        assertThat(report.get("ok").asBoolean()).isTrue();
        assertThat(report.get("custody").get("partner").asText()).isEqualTo("hebi");
        Set<Integer> steps = new TreeSet<>();
        report.get("steps").forEach(step -> steps.add(step.get("n").asInt()));
        assertThat(steps).hasSize(26).contains(1, 26);
    }

    private static void verifyExhibits(Path exhibits) throws Exception {
        Schema standard = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(KilledDemoIT.class.getResource("/contracts/interchange/interchange.xsd"));
        List<String> henan = new ArrayList<>();
        for (Path file : files(exhibits)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".interchange.xml")) {
                standard.newValidator().validate(new StreamSource(file.toFile()));
            } else if (name.endsWith(".xml") && !name.equals(OWN_MESSAGE)) {
                henan.add(gb18030(Files.readAllBytes(file)));
            }
        }
        assertThat(henan).hasSizeGreaterThan(10);
        assertThat(henan).anyMatch(text -> text.contains("䶮"));
        assertThat(henan).anyMatch(text -> text.contains("阿卜杜拉·"));
    }

    private static String gb18030(byte[] bytes) throws IOException {
        return Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void killAfterStep(String step) throws Exception {
        Process demo = demo();
        List<String> lines = new ArrayList<>();
        try (BufferedReader screen = screen(demo)) {
            String line = screen.readLine();
            while (line != null && !line.startsWith(step)) {
                lines.add(line);
                line = screen.readLine();
            }
            assertThat(line).as(String.join("\n", lines)).isNotNull();
        }
        demo.destroyForcibly();
        assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private Process demo(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                JAR.toString(),
                "demo",
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader screen(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
