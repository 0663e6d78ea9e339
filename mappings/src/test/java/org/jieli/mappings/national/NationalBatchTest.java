package org.jieli.mappings.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jieli.mappings.BatchContract;
import org.jieli.mappings.Dialect;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;

class NationalBatchTest extends BatchContract {

    private static final Dialect DIALECT = new NationalDialect();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected byte[] header() {
        return new byte[0];
    }

    @Override
    protected byte[] row(Message message) {
        return line(new String(DIALECT.write(message).wire().orElseThrow().bytes(), UTF_8));
    }

    @Override
    protected byte[] brokenRow() {
        return line("{\"baowentou\":");
    }

    @Override
    protected byte[] rowOf(int size) {
        return line("x".repeat(size));
    }

    @Override
    protected int longest() {
        return 4 << 20;
    }

    @Override
    protected String ending() {
        return ".ndjson";
    }

    @Override
    protected void assertReceipts(byte[] file) {
        List<JsonNode> receipts =
                new String(file, UTF_8).lines().map(NationalBatchTest::json).toList();
        assertThat(receipts).extracting(receipt -> receipt.get("row").asInt()).containsExactly(7, 7, 8, 0);
        assertThat(receipts).extracting(receipt -> receipt.get("line").asInt()).containsExactly(9, 9, 10, 0);
        assertThat(receipts)
                .extracting(receipt -> receipt.get("result").asText())
                .containsExactly("AA", "AE", "AE", "AE");
        assertThat(receipts.getFirst().get("messageId").asText()).isEqualTo("id");
        assertThat(receipts.get(1).at("/problems/1/severity").asText()).isEqualTo("WARNING");
        assertThat(receipts.get(1).at("/problems/0/path").asText()).isEqualTo("性别");
        assertThat(receipts.get(1).at("/problems/0/line").asInt()).isEqualTo(9);
    }

    @Test
    void theLastRowNeedsNoEndOfLine() {
        byte[] whole = file(row(Samples.message(MessageType.A1)));
        byte[] open = Arrays.copyOf(whole, whole.length - 1);

        assertThat(wire(read(open).getFirst())).isEqualTo(wire(read(whole).getFirst()));
    }

    @Test
    void aFileThatIsWhatItsManifestSaysIsWhole() {
        byte[] file = twoRows();
        assertThat(check(manifest("day.ndjson", 2, file.length, Digests.sm3(file)), file))
                .isEmpty();
    }

    @Test
    void everythingInWhichAFileDiffersFromItsManifestIsTold() {
        byte[] file = twoRows();
        assertThat(check(manifest("other.ndjson", 3, file.length + 1, Digests.sm3(new byte[0])), file))
                .containsExactly("E103 /file", "E103 /count", "E103 /size", "E302 /sm3");
    }

    @Test
    void aFileCutOffIsNotWhatItsManifestSays() {
        byte[] file = twoRows();
        byte[] half = Arrays.copyOf(file, file.length / 2);
        assertThat(check(manifest("day.ndjson", 2, file.length, Digests.sm3(file)), half))
                .contains("E103 /size", "E302 /sm3");
    }

    @Test
    void aManifestThatIsNoneIsTold() {
        assertThat(check("", twoRows())).containsExactly("E201 ");
        assertThat(check("{\"file\":", twoRows())).containsExactly("E101 ");
        assertThat(check("[]", twoRows())).containsExactly("E201 /file", "E201 /count", "E201 /size", "E201 /sm3");
        assertThat(check(manifest("day.ndjson", -1, 1, "xyz"), twoRows())).containsExactly("E103 /count", "E103 /sm3");
        assertThat(check("{\"file\":1,\"count\":\"2\",\"size\":1.5,\"sm3\":0,\"x\":0}", twoRows()))
                .containsExactly("E103 /file", "E103 /count", "E103 /size", "E103 /sm3", "E103 ");
    }

    private static List<String> check(String manifest, byte[] file) {
        return DIALECT
                .batch()
                .orElseThrow()
                .check("day.ndjson", manifest.getBytes(UTF_8), new ByteArrayInputStream(file))
                .stream()
                .map(problem -> problem.code() + " " + problem.place().path())
                .toList();
    }

    private static String manifest(String file, int count, int size, String sm3) {
        return "{\"file\":\"%s\",\"count\":%d,\"size\":%d,\"sm3\":\"%s\"}".formatted(file, count, size, sm3);
    }

    private byte[] twoRows() {
        return file(row(Samples.message(MessageType.A1)), row(Samples.message(MessageType.A3)));
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(UTF_8);
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
