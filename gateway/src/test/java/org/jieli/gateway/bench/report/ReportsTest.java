package org.jieli.gateway.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    private Path folder;

    private final Results results = new Results();

    @BeforeEach
    void aRunOfTwoRounds() {
        results.machine(Map.of("machine", "2 × test"));
        add("proxy", 16, 2000, 1.0);
        add("proxy", 64, 3000, 1.0);
        add("plain", 16, 1000, 1.0);
        add("plain", 64, 1000, 1.0);
        add("relay", 16, 800, 0.99);
        add("relay", 64, 900, 1.0);
        results.parts(Map.of("read", 100.0, "write", 150.0));
    }

    @Test
    void aRatioIsThatOfTheWorseNumberOfConnections() {
        assertThat(results.figures())
                .containsEntry(Figure.RELAY_OVER_PLAIN, 0.8)
                .containsEntry(Figure.RELAY_OVER_PROXY, 0.3)
                .containsEntry(Figure.SHARE, 0.99);
    }

    @Test
    void cpuIsHeldAgainstTheSumOfTheParts() {
        assertThat(results.figures().get(Figure.CPU_OVER_PARTS)).isCloseTo(600 / 250.0, within(1e-9));
    }

    @Test
    void whatWasNotMeasuredHasNoVerdict() {
        assertThat(results.figures()).doesNotContainKey(Figure.URGENT);
        assertThat(table()).containsPattern("紧急消息的 p99 与无积压之比 +— +1.5 +3 +—");
    }

    @Test
    void theTableSaysWhatWasMeasuredAndWhetherItIsEnough() {
        assertThat(table())
                .contains("2 × test", "relay F1 5 KB ×64")
                .containsPattern("裸 Camel 代理之比 +0.300 +0.35 +0.2 +未达目标，不低于底线 not reached, above the floor");
    }

    @Test
    void theJsonHasEveryRound() throws IOException {
        Path file = folder.resolve("bench.json");

        JsonReport.write(results, file);

        JsonNode report = new ObjectMapper().readTree(file.toFile());
        assertThat(report.at("/cases/5/rounds")).hasSize(2);
        assertThat(report.at("/cases/5/median/delivered").doubleValue()).isEqualTo(900);
        assertThat(report.at("/figures/relay_over_proxy/verdict").textValue()).isEqualTo("above_floor");
    }

    @Test
    void theChartIsAPictureWithOneBarACase() throws Exception {
        Path file = folder.resolve("bench.svg");

        Chart.write(results, file);

        var picture = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(picture.getElementsByTagName("path").getLength()).isEqualTo(6);
    }

    private void add(String subject, int connections, double delivered, double share) {
        Line line = new Line(subject, Workload.NOTICE, connections);
        for (double rate : new double[] {delivered - 10, delivered + 10}) {
            results.add(
                    line,
                    new Measurement(Map.of(
                            Column.DELIVERED,
                            rate,
                            Column.SHARE,
                            share,
                            Column.GATEWAY_CPU,
                            500.0,
                            Column.DATABASE_CPU,
                            100.0)));
        }
    }

    private String table() {
        StringWriter text = new StringWriter();
        new Table(new PrintWriter(text)).print(results);
        return text.toString();
    }
}
