package org.jieli.mappings.heilongjiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.jieli.mappings.BatchFolder;
import org.jieli.mappings.SampleFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published files of many rows get the published receipts. */
class HeilongjiangBatchSamplesTest {

    private static final BatchFolder FOLDER = new BatchFolder(new HeilongjiangDialect());
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TestFactory
    Stream<DynamicTest> aFileGetsThePublishedReceipts() {
        return FOLDER.files().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> assertThat(
                                new String(FOLDER.receiptsOf(SampleFolder.bytes(file)), GB18030))
                        .isEqualTo(Files.readString(FOLDER.receipts(file), GB18030))));
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfAGoodFileIsKept() {
        return FOLDER.files().stream()
                .filter(file -> file.startsWith(FOLDER.good()))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> assertThat(
                                Files.readAllLines(FOLDER.receipts(file), GB18030).stream()
                                        .skip(1))
                        .hasSizeGreaterThan(1)
                        .allMatch(line -> line.contains(",AA,"))));
    }
}
