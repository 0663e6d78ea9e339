package org.jieli.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One word, every module: a dialect's name is its package and its contracts folder. */
class DialectsTest {

    @ParameterizedTest
    @MethodSource("all")
    void theWordOfADialectIsItsPackageAndItsContractsFolder(Dialect dialect) {
        String word = dialect.name();

        assertThat(dialect.getClass().getPackageName()).isEqualTo("org.jieli.mappings." + word);
        assertThat(Dialects.named(word)).contains(dialect);
        assertThat(getClass().getResource("/contracts/" + word + "/samples/good"))
                .isNotNull();
        assertThat(getClass().getResource("/contracts/" + word + "/samples/bad"))
                .isNotNull();
    }

    @Test
    void everyContractsFolderIsThatOfADialect() throws IOException {
        Path contracts = SampleFolder.good("interchange")
                .resolve(Path.of("..", "..", ".."))
                .normalize();
        try (Stream<Path> folders = Files.list(contracts)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            all().stream().map(Dialect::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDialectCanSayReceipts(Dialect dialect) {
        assertThat(dialect.carries()).contains(MessageType.Z1, MessageType.Z2);
    }

    static List<Dialect> all() {
        return Dialects.all();
    }
}
