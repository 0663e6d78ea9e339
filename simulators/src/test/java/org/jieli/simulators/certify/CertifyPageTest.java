package org.jieli.simulators.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about certification shows the variants that are tried. */
class CertifyPageTest {

    private static final Path PAGE = Path.of("..", "docs", "certify.md");

    @Test
    void theTableOfThePageIsThatOfTheTest() throws IOException {
        List<String> rows =
                BrokenVariantsTest.variants().stream().map(BrokenVariant::row).toList();

        assertThat(Files.readAllLines(PAGE)).containsAll(rows);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    }
}
