package org.jieli.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jieli.gateway.Jieli;
import org.jieli.gateway.simulate.ControlServer;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.answer.Said;
import org.jieli.simulators.fault.Fault.Spoilt;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.Moment;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.junit.Partners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import picocli.CommandLine;

/** {@code jieli sim}, over the control doors of partners that are played. */
@JieliSimulators("hebi")
class SimCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Simulator hebi;
    private ServletWebServerApplicationContext doors;
    private URI address;

    @BeforeEach
    void play(Partners partners, Partner hebi) {
        this.hebi = hebi.simulator();
        doors = ControlServer.start(partners.control(), 0);
        address = URI.create("http://127.0.0.1:" + doors.getWebServer().getPort());
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void thePartnersAndWhatTheyCanAnswerAreListed() {
        assertThat(sim("partners")).isZero();
        assertThat(out.toString()).contains("hebi", "JZZ41060001", "henan", "http://127.0.0.1:");

        assertThat(sim("answer", "hebi")).isZero();
        assertThat(out.toString()).contains("F1  accept  conditional  redirect  reject  silence");
    }

    @Test
    void anAnswerIsChosenAndForgotten() {
        assertThat(sim("answer", "hebi", "F1", "reject", "R02", "--times", "2")).isZero();
        assertThat(hebi.answers().to("F1")).extracting(Said::sample).containsExactly("F2-reject");

        assertThat(sim("reset", "hebi")).isZero();
        assertThat(hebi.answers().to("F1")).extracting(Said::sample).containsExactly("F2");
    }

    @Test
    void whatArrivesIsShownAsItArrivesUntilNobodyAnswersAnyMore() {
        CompletableFuture<Integer> follows = CompletableFuture.supplyAsync(() -> sim("arrived", "hebi", "--follow"));
        hebi.suffer(Faults.always(Spoilt.GARBAGE));
        post();
        await().until(() -> out.toString().contains("a fault, taken, its receipt spoilt [garbage]"));
        hebi.passages().clear();
        hebi.suffer(Faults.NONE);
        post();
        await().until(() -> out.toString().contains("came again, recognised"));
        assertThat(follows).isNotDone();

        doors.close();

        assertThat(follows).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(1);
        assertThat(out.toString().lines().filter(line -> line.contains(" ← F1 ")))
                .as("each once")
                .hasSize(3);
    }

    @Test
    void aFaultComesIsListedAndGoes() {
        assertThat(sim("fault", "hebi")).isZero();
        assertThat(out.toString()).contains("nothing goes wrong");

        assertThat(sim("fault", "hebi", "status=503", "types=F1,E1", "to=1h", "probability=0.5"))
                .isZero();
        assertThat(sim("fault", "hebi", "delay=least:1s,most:2s", "from=1h")).isZero();
        assertThat(out.toString())
                .containsPattern("ON +status: 503 +E1,F1 +0.5 +0 s – 3[56]\\d\\d s")
                .containsPattern("LATER +delay +\\* +1.0 +3[56]\\d\\d s – ∞");
        assertThat(hebi.faults().can(Moment.DOOR)).isTrue();

        assertThat(sim("fault", "hebi", "--clear")).isZero();
        assertThat(hebi.faults().standings()).isEmpty();
    }

    @Test
    void aFaultThatMakesNoSenseChangesNothing() {
        assertThat(sim("fault", "hebi", "reset")).isZero();

        assertThat(sim("fault", "hebi", "status=503")).isEqualTo(2);
        assertThat(err.toString()).contains("It contradicts a fault before");
        assertThat(sim("fault", "hebi", "explode")).isEqualTo(2);
        assertThat(err.toString()).contains("fault:1:7", "No such fault: explode");
        assertThat(sim("fault", "hebi", "quota-full")).isEqualTo(2);
        assertThat(err.toString()).contains("only partners with folders can");
        assertThat(sim("fault", "hebi", "status=503", "probability=2")).isEqualTo(2);
        assertThat(err.toString()).contains("A number from 0 to 1");
        assertThat(sim("fault", "hebi", "status=503", "from=2s", "to=1s")).isEqualTo(2);
        assertThat(err.toString()).contains("to must be after from");
        assertThat(sim("fault", "nobody", "reset")).isEqualTo(2);
        assertThat(sim("fault", "hebi", "reset", "--clear")).isEqualTo(2);
        assertThat(err.toString()).contains("--clear and WORD do not go together");
        assertThat(hebi.faults().standings()).hasSize(1);
    }

    @Test
    void whatCannotBeDoneIsOneSentenceAndExitCodeTwo() {
        assertThat(sim("answer", "hebi", "F1", "rejekt")).isEqualTo(2);
        assertThat(err.toString()).contains("F1 cannot be answered so: rejekt");
        assertThat(sim("arrived", "nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("No such partner is played: nobody (hebi)");
        assertThat(sim("send", "hebi", "F2")).isEqualTo(2);
        assertThat(err.toString()).contains("It is not connected");
        assertThat(sim("clock", "tomorrow")).isEqualTo(2);
        assertThat(err.toString()).contains("PT2H");
        assertThat(sim("answer", "hebi", "F1")).isEqualTo(2);
        assertThat(err.toString()).contains("CHOICE is missing");
    }

    @Test
    void whatNobodyPlaysDoesNotAnswer() {
        doors.close();

        assertThat(sim("partners")).isEqualTo(1);
        assertThat(err.toString()).contains("The simulators do not answer");
    }

    @Test
    void theDoorsDescribeThemselvesAndOnlyThemselves() throws Exception {
        JsonNode description = new ObjectMapper()
                .readTree(address.resolve("/v1/openapi.json").toURL().openStream());

        assertThat(description.path("paths").properties())
                .extracting(path -> path.getKey())
                .containsExactlyInAnyOrder(
                        "/v1/partners",
                        "/v1/partners/{name}/passages",
                        "/v1/partners/{name}/messages",
                        "/v1/partners/{name}/messages/{id}",
                        "/v1/partners/{name}/answers",
                        "/v1/partners/{name}/faults",
                        "/v1/partners/{name}/reset",
                        "/v1/reset",
                        "/v1/clock");
        assertThat(description.at("/components/schemas/FaultRequest/properties").properties())
                .extracting(field -> field.getKey())
                .contains("do", "status", "clock-skew", "late-answer", "types", "from", "to", "probability");
        assertThat(description
                        .at(
                                "/paths/~1v1~1partners~1{name}~1faults/post/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/FaultRequest");
    }

    private void post() {
        HttpRequest request = HttpRequest.newBuilder(hebi.address().orElseThrow())
                .header("Content-Type", hebi.contract().contentType())
                .POST(BodyPublishers.ofByteArray(hebi.contract().sample("F1").bytes()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int sim(String... arguments) {
        return new CommandLine(new Jieli())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(List.of("sim"), List.of(arguments), List.of("--control", address.toString()))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }
}
