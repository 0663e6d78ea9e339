package org.jieli.simulators.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The partners that the project plays are right, so that certification finds nothing wrong with them. */
class EverySimulatorPassesTest {

    @TempDir
    static Path folder;

    private static Runs runs;

    static List<String> partners() {
        return List.of(
                "changzhi",
                "luliang",
                "anyang",
                "hebi",
                "national",
                "shanxi-police",
                "henan-police",
                "xunqin",
                "shanxi-bureau",
                "henan-bureau",
                "jixi",
                "qinxian");
    }

    @BeforeAll
    static void certifyThemAll() {
        runs = new Runs(partners(), name -> () -> Stand.certify(name, folder, with -> Filter.NOTHING));
    }

    @AfterAll
    static void end() {
        runs.close();
    }

    @ParameterizedTest
    @MethodSource("partners")
    void aPartnerPassesEveryCaseOfItsDialect(String name) throws InterruptedException, ExecutionException {
        Report report = runs.of(name);

        assertThat(Stand.told(report)).isEmpty();
        assertThat(report.passed()).isPositive();
    }
}
