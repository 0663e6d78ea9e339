package org.jieli.simulators.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples of long ago, as if they had been written today. */
class SampleDaysTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

    static Stream<List<Object>> samples() {
        return Stream.of(
                List.of(Contracts.shanxi(), "F1"),
                List.of(Contracts.henan(), "F2"),
                List.of(Contracts.heilongjiang(), "F2"),
                List.of(Contracts.police(), "C3-match"),
                List.of(Contracts.national(), "B2"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMovedSampleKeepsTheContractAndWasWrittenToday(List<Object> of) {
        Contract contract = (Contract) of.getFirst();

        Letter moved = contract.sample((String) of.getLast(), NOW);

        assertThat(contract.inspect(moved.bytes(), contract.contentType()).problems())
                .isEmpty();
        assertThat(contract.words().read(moved, Field.CREATED_AT).orElseThrow()).matches("2026-?11-?22.*|1795.*");
    }

    @Test
    void plansMoveWithItAndBirthdaysAndNumbersDoNot() {
        Letter sample = Contracts.shanxi().sample("F1");
        Letter moved = Contracts.shanxi().sample("F1", NOW);

        assertThat(sample.get("/header/created_at")).hasValue("2023-02-09T09:00:00+08:00");
        assertThat(moved.get("/header/created_at")).hasValue("2026-11-22T09:00:00+08:00");
        assertThat(moved.get("/handover_notice/planned_departure")).hasValue("2026-11-26T08:00:00+08:00");
        for (String same : List.of("/header/case_no", "/handover_notice/handover_no", "/header/message_id")) {
            assertThat(moved.get(same)).isEqualTo(sample.get(same));
        }
        assertThat(new String(sample.bytes())).contains("birth");
        assertThat(new String(moved.bytes()).replaceAll("(?s).*birth[^:]*: *\"?([0-9-]+).*", "$1"))
                .isEqualTo(new String(sample.bytes()).replaceAll("(?s).*birth[^:]*: *\"?([0-9-]+).*", "$1"));
    }
}
