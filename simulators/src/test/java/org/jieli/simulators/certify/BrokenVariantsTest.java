package org.jieli.simulators.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certification finds what is wrong, where it is wrong, and nowhere else. */
class BrokenVariantsTest {

    @TempDir
    static Path folder;

    private static Runs runs;

    static List<BrokenVariant> variants() {
        return Stream.of(
                        ReceivingVariants.receipts(),
                        ReceivingVariants.copies(),
                        ReceivingVariants.rejects(),
                        ReceivingVariants.broken(),
                        ReceivingVariants.people(),
                        SendingVariants.answers(),
                        SendingVariants.sending(),
                        OwnDialectVariants.all(),
                        OwnDialectVariants.fetching(),
                        FolderVariants.all())
                .flatMap(List::stream)
                .toList();
    }

    @BeforeAll
    static void certifyThemAll() {
        runs = new Runs(variants(), variant -> () -> Stand.certify(variant.partner(), folder, variant.filter()));
    }

    @AfterAll
    static void end() {
        runs.close();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void exactlyTheRightCasesFail(BrokenVariant variant) throws InterruptedException, ExecutionException {
        Report report = runs.of(variant);

        assertThat(Stand.failed(report)).as(() -> Stand.told(report).toString()).isEqualTo(variant.fails());
    }
}
