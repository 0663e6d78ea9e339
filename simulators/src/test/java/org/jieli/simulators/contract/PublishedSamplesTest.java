package org.jieli.simulators.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The partners hold the published samples to the same contract as the mappings do, by code of their own. */
class PublishedSamplesTest {

    private static final Path CONTRACTS = Path.of("..", "schemas", "src", "main", "resources", "contracts");

    /** A bare refusal, as old police services give it: the gateway understands it although the contract has no form for it. */
    private static final String BARE_REFUSAL = "Z2-bare.json";

    static Stream<Path> good() {
        return samples("good").filter(path -> !path.endsWith(BARE_REFUSAL));
    }

    static Stream<Path> bad() {
        return samples("bad");
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodSampleIsKept(Path sample) throws IOException {
        assertThat(inspect(sample).problems()).as(sample.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadSampleIsSentBack(Path sample) throws IOException {
        assertThat(inspect(sample).problems()).as(sample.toString()).isNotEmpty();
    }

    private static Inspection inspect(Path sample) throws IOException {
        Contract contract = contract(sample.getName(sample.getNameCount() - 4).toString());
        Path type = Path.of(sample + ".content-type");
        String contentType = Files.exists(type) ? Files.readString(type).strip() : contract.contentType();
        return contract.inspect(Files.readAllBytes(sample), contentType);
    }

    private static Contract contract(String dialect) {
        return switch (dialect) {
            case "shanxi" -> Contracts.shanxi();
            case "henan" -> Contracts.henan();
            case "national" -> Contracts.national();
            case "police" -> Contracts.police();
            case "xunqin" -> Contracts.xunqin();
            default -> throw new IllegalArgumentException(dialect);
        };
    }

    private static Stream<Path> samples(String kind) {
        return Stream.of("shanxi", "henan", "national", "police", "xunqin").flatMap(dialect -> files(dialect, kind));
    }

    private static Stream<Path> files(String dialect, String kind) {
        Path folder = CONTRACTS.resolve(Path.of(dialect, "samples", kind));
        try {
            return Files.isDirectory(folder) ? Files.list(folder).filter(PublishedSamplesTest::isMessage) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMessage(Path file) {
        return !file.toString().matches(".*\\.(content-type|expected|csv|md)");
    }
}
