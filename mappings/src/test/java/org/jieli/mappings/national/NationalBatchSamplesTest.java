package org.jieli.mappings.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.mappings.BatchFolder;
import org.jieli.mappings.SampleFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published files of the daily batch are what the program makes of them. */
class NationalBatchSamplesTest {

    private static final BatchFolder FOLDER = new BatchFolder(new NationalDialect());
    private static final Schema MANIFEST = schema("manifest.schema.json");
    private static final Schema RECEIPT = schema("receipt.schema.json");

    @TestFactory
    Stream<DynamicTest> aFileIsWhatItsManifestSaysOrIsTold() {
        return FOLDER.files().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Path expected = Path.of(FOLDER.manifest(file) + ".expected");
                    assertThat(FOLDER.check(file))
                            .isEqualTo(Files.exists(expected) ? Files.readAllLines(expected) : List.of());
                }));
    }

    @TestFactory
    Stream<DynamicTest> aManifestFollowsItsSchemaUnlessThatIsWhatIsTold() {
        return FOLDER.files().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> assertThat(
                                MANIFEST.validate(Files.readString(FOLDER.manifest(file)), InputFormat.JSON)
                                        .isEmpty())
                        .isEqualTo(!file.endsWith("other-digest.ndjson"))));
    }

    @TestFactory
    Stream<DynamicTest> aFileGetsThePublishedReceiptsAndTheyFollowTheirSchema() {
        return FOLDER.files().stream()
                .filter(file -> Files.exists(FOLDER.receipts(file)))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    String receipts = Files.readString(FOLDER.receipts(file));
                    assertThat(new String(FOLDER.receiptsOf(SampleFolder.bytes(file)), UTF_8))
                            .isEqualTo(receipts);
                    assertThat(receipts.lines()).isNotEmpty().allSatisfy(line -> assertThat(
                                    RECEIPT.validate(line, InputFormat.JSON))
                            .isEmpty());
                }));
    }

    private static Schema schema(String file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(NationalBatchSamplesTest.class.getResourceAsStream("/contracts/national/batch/" + file));
    }
}
