package org.jieli.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.gateway.Jieli;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.routes.journal.DeliveryState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an operator does on the command line, against a running gateway. */
@ExtendWith(Gateway.Running.class)
class OperatorCommandsTest {

    private final Gateway gateway;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path keys;

    OperatorCommandsTest(Gateway gateway) {
        this.gateway = gateway;
    }

    @BeforeEach
    void writeKeys() throws IOException {
        keys = keyFile("operator", gateway.issuedKeys().byName().get(IssuedKeys.OPERATOR));
    }

    @Test
    void whatIsParkedIsListedTriedAgainAndDropped() {
        Parked one = Parked.because("command", gateway);
        Parked two = Parked.because("command", gateway);

        assertThat(jieli("parked", "list", "--cause", "command")).isZero();
        assertThat(out.toString()).contains("编号 id", one.messageId(), two.messageId());

        assertThat(jieli("parked", "drop", "--cause", "command", "--reason", "试", "--dry-run"))
                .isZero();
        assertThat(out.toString()).contains("将处理 2 条，未作改动 / 2 would be decided");
        assertThat(one.state(gateway)).isEqualTo(DeliveryState.PARKED);

        assertThat(jieli("parked", "retry", "--id", "" + one.id(), "--reason", "已恢复", "--by", "王主任"))
                .isZero();
        assertThat(out.toString()).contains("已处理 1 条 / 1 decided");
        assertThat(one.state(gateway)).isEqualTo(DeliveryState.RETRY);
        assertThat(gateway.as("changzhi").get("/v1/messages/" + one.messageId()).body())
                .contains("by operator 王主任: 已恢复");

        assertThat(jieli("parked", "drop", "--case", two.caseNo(), "--reason", "个案已撤销"))
                .isZero();
        assertThat(two.state(gateway)).isEqualTo(DeliveryState.DROPPED);
    }

    @Test
    void aLongListIsFetchedToItsLimitAndSaysThatThereIsMore() {
        Stream.generate(() -> Parked.because("long", gateway)).limit(3).forEach(parked -> {});

        assertThat(jieli("parked", "list", "--cause", "long", "--limit", "2")).isZero();

        assertThat(out.toString().lines().filter(line -> line.contains("hebi"))).hasSize(2);
        assertThat(out.toString()).contains("还有更多 / there are more");
    }

    @Test
    void aBreakerIsForcedAndReleased() {
        assertThat(jieli("circuits", "open", "xinxiang", "--reason", "机房搬迁")).isZero();
        assertThat(jieli("circuits", "list")).isZero();
        assertThat(out.toString()).contains("FORCED_OPEN", "机房搬迁");
        assertThat(jieli("circuits", "close", "xinxiang", "--reason", "已恢复")).isZero();
        assertThat(out.toString()).contains("FORCED_CLOSED");
        assertThat(jieli("circuits", "release", "xinxiang")).isZero();
        assertThat(out.toString()).endsWith("CLOSED          –           \n");
    }

    @Test
    void aKeyIsReplaced() {
        assertThat(jieli("keys", "rotate", "henan-police")).isZero();

        String key = out.toString().lines().toList().getLast();
        assertThat(key).matches("henan-police=jk_[\\w-]{43}");
        assertThat(gateway.with(key.substring(key.indexOf('=') + 1))
                        .get("/v1/inbox")
                        .statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void aMessageOrACaseIsHeldAndReleased() {
        Parked one = Parked.because("held", gateway);

        assertThat(jieli("hold", "add", "--message", one.messageId(), "--reason", "法院调取", "--by", "王主任"))
                .isZero();
        assertThat(jieli("hold", "add", "--case", one.caseNo(), "--reason", "复核"))
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(jieli("hold", "list")).isZero();
        String line = line(one.messageId());
        assertThat(line).contains("operator 王主任: 法院调取");
        assertThat(line(one.caseNo())).contains("operator", "复核");

        String id = line.substring(0, line.indexOf(' '));
        assertThat(jieli("hold", "release", id, "--reason", "已结案")).isZero();
        assertThat(out.toString()).contains("已解除 " + id + " / " + id + " released");
        assertThat(jieli("hold", "release", id, "--reason", "已结案")).isEqualTo(1);
        assertThat(err.toString()).contains("没有这项未解除的保全 / There is no such open hold");
        assertThat(jieli("hold", "add", "--message", "nobody", "--reason", "x")).isEqualTo(1);
        assertThat(err.toString()).contains("没有这条消息 / There is no such message");
        assertThat(jieli("hold", "add", "--reason", "x")).isEqualTo(2);
    }

    @Test
    void messagesAreFoundByStationAndByCase() {
        Parked one = Parked.because("sought", gateway);
        Parked two = Parked.because("sought", gateway);

        assertThat(run(here("search", "--case", one.caseNo()))).isZero();
        assertThat(out.toString()).contains("消息 message", one.messageId()).doesNotContain(two.messageId());
        assertThat(run(here("search", "--message", two.messageId()))).isZero();
        assertThat(line(two.messageId())).contains("changzhi", "F1", two.caseNo());

        out.getBuffer().setLength(0);
        assertThat(run(here("search", "--station", "changzhi", "--limit", "1"))).isZero();
        assertThat(line("changzhi")).contains(two.messageId());
        assertThat(out.toString()).contains("还有更多 / there are more");
        assertThat(gateway.as("changzhi").get("/v1/operator/messages").statusCode())
                .isEqualTo(403);
        assertThat(gateway.as(IssuedKeys.OPERATOR)
                        .get("/v1/operator/messages?after=x")
                        .statusCode())
                .isEqualTo(400);
    }

    private String line(String word) {
        return out.toString()
                .lines()
                .filter(line -> line.contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsKeptIsShownAndWhatIsDueGoes() {
        Parked.because("kept", gateway);

        assertThat(run(here("retention"))).isZero();
        assertThat(line("T3")).contains("P30D");
        assertThat(line("T2")).contains("P5Y");
        assertThat(run(here("retention", "--dry-run"))).isZero();
        assertThat(out.toString()).contains("将清除 0 个分区，未作改动 / 0 partitions would go; nothing was changed");
        assertThat(run(here("retention", "--run"))).isZero();
        assertThat(out.toString()).contains("已清除 0 个分区 / 0 partitions went");
        assertThat(run(here("retention", "--run", "--dry-run"))).isEqualTo(2);
    }

    @Test
    void whatTheGatewayRefusesIsToldInBothLanguages() {
        assertThat(jieli("keys", "rotate", "nobody")).isEqualTo(1);
        assertThat(err.toString()).contains("HTTP 404", "没有这个伙伴 / There is no such partner");
    }

    @Test
    void aPartnersKeyIsNotTheOperators() throws IOException {
        keys = keyFile("operator", gateway.issuedKeys().byName().get("changzhi"));

        assertThat(jieli("parked", "list")).isEqualTo(1);
        assertThat(err.toString()).contains("HTTP 403");
    }

    @Test
    void aGatewayThatDoesNotAnswerIsNamed() throws IOException {
        String nobody = "http://127.0.0.1:" + freePort();

        assertThat(run(List.of("circuits", "list", "--url", nobody, "--keys", keys.toString())))
                .isEqualTo(1);
        assertThat(err.toString()).contains("网关没有应答 / The gateway does not answer: " + nobody);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void wrongUsesAreNamed() {
        assertThat(jieli("parked", "drop", "--reason", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("没有筛选条件");
        assertThat(jieli("parked", "drop", "--cause", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--reason");
        assertThat(jieli("parked")).isEqualTo(2);
        assertThat(run(List.of("parked", "list", "--keys", "/nowhere"))).isEqualTo(2);
        assertThat(err.toString()).contains("The file cannot be read: /nowhere");
    }

    private Path keyFile(String name, String key) throws IOException {
        return Files.writeString(folder.resolve("keys"), name + "=" + key + "\n");
    }

    private int jieli(String... words) {
        return run(words.length > 1 ? here(words) : List.of(words));
    }

    private List<String> here(String... words) {
        Stream<String> where = Stream.of("--url", gateway.address().toString(), "--keys", keys.toString());
        return Stream.concat(Stream.of(words), where).toList();
    }

    private int run(List<String> arguments) {
        return new CommandLine(new Jieli())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
