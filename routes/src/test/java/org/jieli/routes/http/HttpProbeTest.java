package org.jieli.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.http.HttpProbe.Finding;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.schemas.fixture.Orgs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step at which the way to a partner over HTTP can fail is named, with whose side it is. */
class HttpProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String HTML = "<html><body>Login</body></html>";

    private final List<byte[]> came = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        never.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aPartnerThatRefusesAnEmptyRequestInItsOwnWordsIsTheRightOneAndGetsNoMessage() throws Exception {
        List<Finding> findings = probe(http(this::reject));

        assertThat(findings)
                .containsExactly(
                        works(HttpStep.LOOK_UP),
                        works(HttpStep.CONNECT),
                        works(HttpStep.ANSWER),
                        works(HttpStep.ADDRESS),
                        works(HttpStep.LOG_IN),
                        works(HttpStep.DIALECT));
        assertThat(came).containsExactly(new byte[0]);
    }

    @Test
    void aTestMessageSaysThatItIsOneAndItsReceiptMustNameIt() throws Exception {
        List<Finding> findings = HttpProbe.probe(partner(http(this::reject)), PATIENCE, true);

        assertThat(came).hasSize(2);
        assertThat(new String(came.get(1), "GB18030")).contains("<CSBZ>是</CSBZ>");
        assertThat(failure(findings)).startsWith("测试报文：测试报文未被收下。对方").contains("HTTP 400");
    }

    @ParameterizedTest
    @CsvSource({
        "404, ADDRESS, check the path of url",
        "405, ADDRESS, check the path of url",
        "401, LOG_IN, Their side: admit our address",
        "403, LOG_IN, Their side: admit our address",
        "503, LOG_IN, it takes nothing now",
        "500, ADDRESS, Their side: see its log",
        "302, ADDRESS, put the final address into url",
        "200, DIALECT, perhaps a login page or a proxy",
    })
    void aPageIsJudgedByItsStatus(int status, HttpStep step, String advice) throws Exception {
        List<Finding> findings = probe(http(exchange -> answer(exchange, status, "text/html", HTML.getBytes())));

        assertThat(findings.getLast().step()).isEqualTo(step);
        assertThat(failure(findings)).contains(advice, "HTTP " + status);
    }

    @Test
    void aBareRefusalOfAnEmptyRequestIsNothingWrong() throws Exception {
        assertThat(probe(http(exchange -> answer(exchange, 400, "text/plain", new byte[0]))))
                .allMatch(finding -> finding.failure().isEmpty())
                .last()
                .isEqualTo(works(HttpStep.LOG_IN));
    }

    @Test
    void aNameThatNobodyKnowsAClosedPortAndSilenceAreNamed() throws Exception {
        assertThat(failure(probe(URI.create("http://no-such-host.invalid/messages"))))
                .startsWith("查找主机：主机名无法解析。我方");
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(failure(probe(URI.create("http://127.0.0.1:" + closed + "/messages"))))
                .startsWith("建立连接：端口无人监听。对方")
                .contains("127.0.0.1:" + closed);
        assertThat(failure(probe(http(exchange -> await(exchange)))))
                .startsWith("HTTP 应答：限时内没有应答。对方")
                .contains("(2 s)");
    }

    @ParameterizedTest
    @CsvSource({"SSH-2.0-OpenSSH_9.6, what comes back is no HTTP", "'', closed without an answer"})
    void whatIsNoHttpAndWhatHangsUpIsNamed(String greeting, String sentence) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> greet(other, greeting));

            List<Finding> findings = probe(URI.create("http://127.0.0.1:" + other.getLocalPort() + "/messages"));

            assertThat(findings.getLast().step()).isEqualTo(HttpStep.ANSWER);
            assertThat(failure(findings)).contains(sentence);
        }
    }

    @Test
    void aCertificateThatIsTrustedAndRightIsAStepThatWorks() throws Exception {
        Keystore right = Keystore.of(folder, "ip:127.0.0.1");

        assertThat(probe(https(right), right.trust()))
                .allMatch(finding -> finding.failure().isEmpty())
                .contains(works(HttpStep.TLS));
    }

    @Test
    void whatIsWrongWithACertificateIsSaidWithWhatIsSeen() throws Exception {
        Keystore right = Keystore.of(folder, "ip:127.0.0.1");
        Keystore expired = Keystore.of(folder, "ip:127.0.0.1", "-startdate", "-3y", "-validity", "30");
        Keystore others = Keystore.of(folder, "dns:other.example");

        assertThat(failure(probe(https(right), others.trust())))
                .startsWith("TLS 与证书：证书为自签名")
                .contains("CN=a partner of the test");
        assertThat(failure(probe(https(expired), expired.trust()))).startsWith("TLS 与证书：证书不在有效期内。对方");
        assertThat(failure(probe(https(others), others.trust())))
                .startsWith("TLS 与证书：证书不是发给此主机名的")
                .contains("other.example");
        URI plain = http(this::reject);
        assertThat(failure(probe(URI.create(plain.toString().replace("http:", "https:")))))
                .startsWith("TLS 与证书：该端口不是 TLS");
    }

    @Test
    void aCertificateOfAnAuthorityIsTrustedByWhoTrustsTheAuthorityOnly() throws Exception {
        Keystore authority = Keystore.of(folder, "dns:authority.example", "-ext", "bc:c", "-dname", "CN=an authority");
        Keystore signed = Keystore.of(folder, "ip:127.0.0.1").signedBy(authority, "ip:127.0.0.1");
        Keystore other = Keystore.of(folder, "dns:other.example");
        URI url = https(signed);

        assertThat(probe(url, authority.trust())).contains(works(HttpStep.TLS));
        assertThat(failure(probe(url, other.trust())))
                .startsWith("TLS 与证书：证书的签发机构不受信任")
                .contains("CN=an authority");
    }

    private static Finding works(HttpStep step) {
        return new Finding(step, Optional.empty());
    }

    /** What is wrong; the last step that was tried is the only one that failed. */
    private static String failure(List<Finding> findings) {
        assertThat(findings.subList(0, findings.size() - 1))
                .allMatch(finding -> finding.failure().isEmpty());
        return findings.getLast().failure().orElseThrow();
    }

    private static List<Finding> probe(URI url) {
        return HttpProbe.probe(partner(url), PATIENCE, false);
    }

    private static List<Finding> probe(URI url, X509ExtendedTrustManager trusted) {
        return HttpProbe.probe(partner(url), PATIENCE, false, trusted);
    }

    private static Partner partner(URI url) {
        return new Partner(
                "hebi",
                Orgs.HEBI_STATION,
                "鹤壁市救助管理站",
                Role.STATION,
                Dialects.named("henan").orElseThrow(),
                List.of("410600"),
                Context.STRICT,
                Optional.of(url));
    }

    private URI http(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return started(handler, "http");
    }

    private URI https(Keystore keys) throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(keys.server()));
        server = secure;
        return started(this::reject, "https");
    }

    private URI started(HttpHandler handler, String scheme) {
        server.createContext("/messages", exchange -> {
            came.add(exchange.getRequestBody().readAllBytes());
            handler.handle(exchange);
        });
        server.setExecutor(Thread::startVirtualThread);
        server.start();
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    private void reject(HttpExchange exchange) throws IOException {
        try (InputStream sample =
                HttpProbeTest.class.getResourceAsStream("/contracts/henan/samples/good/Z2-Reject.xml")) {
            answer(exchange, 400, "application/xml;charset=GB18030", sample.readAllBytes());
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await(HttpExchange exchange) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void greet(ServerSocket server, String greeting) {
        try {
            while (true) {
                try (Socket guest = server.accept()) {
                    guest.getInputStream().read(new byte[64]);
                    guest.getOutputStream()
                            .write((greeting + "\r\n\r\n")
                                    .repeat(greeting.isEmpty() ? 0 : 1)
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
