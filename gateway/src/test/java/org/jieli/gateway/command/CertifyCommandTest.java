package org.jieli.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jieli.gateway.Jieli;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import picocli.CommandLine;

/** {@code jieli certify}: what a tester and a pipeline see of it. */
@JieliSimulators("hebi")
class CertifyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aStationThatIsRightPassesAndEveryFormOfTheReportSaysSo(Partner hebi) throws Exception {
        String door = hebi.simulator().address().orElseThrow().toString();

        assertThat(certify("--url", door, "--only", "C-RCPT,C-TXT"))
                .as(out.toString() + err)
                .isZero();

        assertThat(report("report.html"))
                .contains("通过 / Passed", "C-RCPT-02", "X-21")
                .doesNotContain("http://", "src=");
        JsonNode json = new ObjectMapper().readTree(report("report.json"));
        assertThat(json.path("failed").asInt()).isZero();
        assertThat(json.path("passed").asInt())
                .isEqualTo(json.path("cases").size())
                .isPositive();
        assertThat(junit().getElementsByTagName("failure").getLength()).isZero();
    }

    @Test
    void aSystemThatIsWrongFailsWithThePlaceOfWhatIsWrong() throws Exception {
        HttpServer page = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        page.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            call.sendResponseHeaders(200, 2);
            call.getResponseBody().write("ok".getBytes());
            call.close();
        });
        page.start();
        try {
            int code = certify(
                    "--url", "http://127.0.0.1:" + page.getAddress().getPort() + "/", "--only", "C-RCPT-01,C-BAD-01");

            assertThat(code).isEqualTo(1);
            assertThat(out.toString()).contains("不通过 FAIL", "E103 /BW/HZ/SHXXBH", "2 不通过 failed");
            assertThat(junit().getElementsByTagName("failure").getLength()).isEqualTo(2);
            assertThat(report("report.html")).contains("/BW/HZ/SHXXBH");
        } finally {
            page.stop(0);
        }
    }

    @Test
    void theCasesAndTheirRulesAreListedWithoutASystem() {
        assertThat(run("certify", "--dialect", "police", "--as", "henan-police", "--list"))
                .isZero();
        assertThat(out.toString()).contains("C-MSG-C1-by-face", "C-BAD-21", "[E101]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dialect klingon --as hebi | 没有这种方言：klingon",
                "--dialect henan --as changzhi | Dialect henan has no such partner: changzhi",
                "--dialect henan --as hebi | 缺少 --url / --url is missing",
                "--dialect henan --as hebi --url ftp://127.0.0.1/ | --url is an address of http or https",
                "--dialect henan --as hebi --url http://127.0.0.1:1/ | Nobody can be reached at 127.0.0.1:1",
                "--dialect henan --as hebi --only C-XYZ | There is no such case",
                "--dialect henan --as hebi --patience 0 | --patience is 1 or more",
                "--dialect henan --as henan-bureau --url http://127.0.0.1:1/ | This partner has no door to post to",
                "--dialect heilongjiang --as jixi | --sftp is missing",
                "--dialect heilongjiang --as jixi --sftp sftp://a:b@127.0.0.1:1 | No password in the address",
                "--dialect heilongjiang --as jixi --sftp sftp://a@127.0.0.1:1 | Exactly one of --password-file",
                "--as hebi | --dialect"
            })
    void wrongUseIsOneSentenceAndNothingIsBegun(String arguments, String sentence) {
        assertThat(run(Stream.concat(Stream.of("certify"), Stream.of(arguments.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    private int certify(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("certify", "--dialect", "henan", "--as", "hebi"));
        arguments.addAll(List.of("--port", Integer.toString(freePort()), "--out", folder.toString()));
        arguments.addAll(List.of("--key-file", folder.resolve("key").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new Jieli())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String report(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Document junit() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("junit.xml").toFile());
    }
}
