package org.jieli.gateway.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessUsageTest {

    @Test
    void aProcessWhoseNameHoldsBracketsAndSpacesIsRead() {
        String stat = "4711 (a) b (c) S 1 4711 4711 0 -1 4194560 100 0 0 0 7 5 2 1 20 0 1 0 1000";

        assertThat(ProcessUsage.cpuMicros(stat)).isEqualTo(150_000);
    }

    @Test
    void thisProcessHasUsedCpuAndMemory() throws IOException {
        ProcessUsage usage = ProcessUsage.of(ProcessHandle.current().pid());

        assertThat(usage.cpuMicros()).isPositive();
        assertThat(usage.residentBytes()).isGreaterThan(10_000_000);
    }

    @Test
    void aProcessThatEndedUsesNothing() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(ProcessUsage.of(ended.pid())).isEqualTo(ProcessUsage.NONE);
    }

    @Test
    void theMachineSaysWhatItIs(@TempDir Path folder) throws IOException {
        assertThat(Machine.facts(folder))
                .containsKeys("机器 / machine", "系统 / system", "Java", "刷盘 / flush")
                .allSatisfy((name, fact) -> assertThat(fact).isNotBlank());
    }
}
