package org.jieli.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.FaultPlan;
import org.jieli.simulators.fault.FaultRule;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.FolderFault;
import org.jieli.simulators.fault.Lengths;
import org.jieli.simulators.fault.Moment;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults on a timetable. */
@JieliSimulators("hebi")
class FaultsOfPartnersTest {

    private static final String PLAN = """
            faults:
              - partner: hebi
                types: [F1]
                from: 1s
                to: 10s
                probability: 0.5
                status: 503
              - partner: hebi
                delay: {least: 10ms, most: 20ms}
            """;

    private static final Map<String, Set<Moment>> PARTNERS = Map.of(
            "hebi", EnumSet.of(Moment.DOOR, Moment.ANSWER),
            "xunqin", EnumSet.of(Moment.DOOR),
            "jixi", EnumSet.complementOf(EnumSet.of(Moment.DOOR)));

    @TempDir
    private Path folder;

    private HttpSimulator hebi;

    @BeforeEach
    void play(Partner hebi) {
        this.hebi = (HttpSimulator) hebi.simulator();
    }

    @Test
    void aFaultComesInItsTimeAndForItsTypesOnlyAndTheSameForTheSameSeed() {
        AtomicLong nanos = new AtomicLong();
        FaultRule rule = new FaultRule(
                "hebi",
                Set.of("F1"),
                Duration.ofSeconds(1),
                Optional.of(Duration.ofSeconds(10)),
                0.5,
                new Fault.Status(503));
        Faults faults = new Faults(List.of(rule), 7, nanos::get);
        Faults same = new Faults(List.of(rule), 7, nanos::get);

        assertThat(faults.next(Moment.DOOR, "F1")).as("before").isEmpty();
        nanos.set(Duration.ofSeconds(2).toNanos());
        assertThat(faults.next(Moment.DOOR, "F2")).as("another type").isEmpty();
        List<Boolean> first = IntStream.range(0, 100)
                .mapToObj(i -> faults.next(Moment.DOOR, "F1").isPresent())
                .toList();
        List<Boolean> second = IntStream.range(0, 100)
                .mapToObj(i -> same.next(Moment.DOOR, "F1").isPresent())
                .toList();
        assertThat(first).isEqualTo(second).contains(true, false);
        nanos.set(Duration.ofSeconds(10).toNanos());
        assertThat(faults.next(Moment.DOOR, "F1")).as("after").isEmpty();
    }

    @Test
    void howOftenOneFaultIsThrownForDoesNotChangeHowAnotherFalls() {
        FaultRule missing = half(FolderFault.Plain.FOLDER_MISSING);
        FaultRule lost = half(FolderFault.Plain.RENAME_LOST);
        Faults quiet = new Faults(List.of(missing, lost), 7, () -> 0);
        Faults busy = new Faults(List.of(missing, lost), 7, () -> 0);

        for (int i = 0; i < 50; i++) {
            busy.next(Moment.LOOK, "");
            assertThat(busy.next(Moment.RENAME, "F1")).isEqualTo(quiet.next(Moment.RENAME, "F1"));
        }
    }

    private static FaultRule half(Fault fault) {
        return new FaultRule("jixi", Set.of(), Duration.ZERO, Optional.empty(), 0.5, fault);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 429, 503})
    void aMessageThatIsNotTakenIsNotInTheLedger(int status) {
        hebi.suffer(Faults.always(new Fault.Status(status)));

        assertThat(post().statusCode()).isEqualTo(status);
        assertThat(hebi.ledger().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void andOneThatIsTakenIsThoughTheAnswerIsAPage(int status) {
        hebi.suffer(Faults.always(new Fault.Status(status)));

        assertThat(post().statusCode()).isEqualTo(status);
        assertThat(hebi.ledger().received()).hasSize(1);
    }

    @Test
    void answersAreSpoiltAsTheFaultSays() {
        hebi.suffer(Faults.always(Fault.Spoilt.GARBAGE));
        assertThat(new String(post().body(), StandardCharsets.US_ASCII)).startsWith("<html>");
        hebi.suffer(Faults.always(Fault.Spoilt.WRONG_CHARSET));
        assertThat(hebi.contract()
                        .inspect(post().body(), hebi.contract().contentType())
                        .isKept())
                .isFalse();
        hebi.suffer(Faults.always(Fault.Spoilt.CONTRACT_VIOLATION));
        assertThat(hebi.contract()
                        .inspect(post().body(), hebi.contract().contentType())
                        .isKept())
                .isFalse();
        hebi.suffer(Faults.always(Fault.Spoilt.SOMEBODY_ELSES));
        Letter receipt = hebi.contract().read(post().body());
        assertThat(hebi.contract().words().read(receipt, Field.RECEIPT_OF)).isPresent();
        assertThat(hebi.contract().words().read(receipt, Field.RECEIPT_OF))
                .isNotEqualTo(hebi.contract().words().read(notice(), Field.MESSAGE_ID));
        hebi.suffer(Faults.NONE);
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(hebi.ledger().received()).as("it came once").hasSize(1);
    }

    @Test
    void whatAFaultDidLeavesALineOfItsOwnWithItsWord() {
        hebi.suffer(Faults.always(new Fault.Status(503)));
        post();
        hebi.suffer(Faults.always(Fault.Spoilt.GARBAGE));
        post();

        assertThat(hebi.passages().all())
                .extracting(Passage::verdict, Passage::status, Passage::type, Passage::fault)
                .containsExactly(
                        tuple(Verdict.TURNED_AWAY, 503, "F1", "status: 503"),
                        tuple(Verdict.KEPT, 200, "F1", ""),
                        tuple(Verdict.SPOILT, 200, "F1", "garbage"));
        assertThat(hebi.passages().all())
                .extracting(Passage::messageId)
                .containsOnly(
                        hebi.contract().words().read(notice(), Field.MESSAGE_ID).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"RESET", "EMPTY", "NOISE"})
    void aBrokenConnectionIsNoAnswer(Fault.Spoilt fault) {
        hebi.suffer(Faults.always(fault));

        assertThatThrownBy(this::post).isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(IOException.class);
        assertThat(hebi.ledger().received()).hasSize(1);
    }

    @Test
    void delaysFollowTheirDistribution() {
        Faults dice = Faults.always(Fault.Spoilt.LATE);
        List<Long> uniform = millis(dice, new Lengths.Uniform(Duration.ofMillis(100), Duration.ofMillis(200)));
        List<Long> logNormal = millis(dice, new Lengths.LogNormal(Duration.ofMillis(100), 0.5));

        assertThat(uniform)
                .allMatch(length -> length >= 100 && length <= 200)
                .doesNotContainSequence(uniform.getFirst(), uniform.getFirst(), uniform.getFirst());
        assertThat(logNormal.stream().sorted().skip(500).findFirst().orElseThrow())
                .isBetween(85L, 115L);
        assertThat(logNormal.stream().mapToLong(Long::longValue).max().orElseThrow())
                .isGreaterThan(250);
    }

    @Test
    void aPlanIsReadWithEverythingItSays() throws IOException {
        FaultPlan plan = read(PLAN);

        assertThat(plan.rules())
                .containsExactly(
                        new FaultRule(
                                "hebi",
                                Set.of("F1"),
                                Duration.ofSeconds(1),
                                Optional.of(Duration.ofSeconds(10)),
                                0.5,
                                new Fault.Status(503)),
                        new FaultRule(
                                "hebi",
                                Set.of(),
                                Duration.ZERO,
                                Optional.empty(),
                                1,
                                new Fault.Delay(new Lengths.Uniform(Duration.ofMillis(10), Duration.ofMillis(20)))));
        assertThat(plan.of("changzhi", 1).can(Moment.DOOR)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: 10s|to: 1s|f.yml:5:9|to must be after from",
                "partner: hebi|partner: anyang|f.yml:2:14|no such partner that can have faults: anyang",
                "probability: 0.5|probability: 2|f.yml:6:18|A number from 0 to 1",
                "status: 503|status: 200|f.yml:7:13|A whole number from 400 to 599",
                "status: 503|do: explode|f.yml:7:9|No such fault: explode; there are reset",
                "types: [F1]|do: reset|f.yml:2:5|Exactly one of do, status, delay, drip, slow",
                "probability: 0.5|probability: 1|f.yml:8:5|It contradicts a fault before",
                "most: 20ms|most: 2ms|f.yml:9:32|most is not less than least",
                "types: [F1]|types: [F1, F9]|f.yml:3:17|There is no such type of message: F9",
                "status: 503|slow: 1s|f.yml:7:11|hebi cannot have this fault: slow; only partners with folders can",
                "status: 503|do: login-refused|f.yml:7:9|hebi cannot have this fault: login-refused; only partners with",
                "partner: hebi|partner: jixi|f.yml:7:13|jixi cannot have this fault: status: 503; only partners over HTTP can",
                "from: 1s|from: 99999999999s|f.yml:4:11|A length of time is written like",
            })
    void whatIsWrongInAPlanIsToldWithItsPlace(String right, String wrong, String place, String sentence) {
        assertThatThrownBy(() -> read(PLAN.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(UnplayableException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jixi, do: login-refused|jixi, do: quota-full, types: [F1]",
                "jixi, do: permission-denied, from: 5s|jixi, do: folder-missing",
                "jixi, do: break|jixi, slow: 2s, from: 1h, to: 2h",
                "hebi, status: 503|hebi, do: no-answer, types: [F1]",
                "hebi, do: duplicate-answer|hebi, late-answer: 3s",
            })
    void twoFaultsOfWhichOneCouldNeverComeContradictEachOther(String one, String other) {
        for (String plan : List.of(plan(one, other), plan(other, one))) {
            assertThatThrownBy(() -> read(plan))
                    .hasMessageContaining("f.yml:3:5")
                    .hasMessageContaining("contradicts");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jixi, do: login-refused, to: 5s|jixi, do: quota-full, from: 5s",
                "jixi, do: login-refused, probability: 0.5|jixi, do: quota-full",
                "jixi, do: quota-full|jixi, clock-skew: -26h",
                "jixi, do: quota-full|jixi, do: no-answer",
                "hebi, status: 500|hebi, do: no-answer",
                "hebi, delay: 1s, types: [F1]|hebi, do: reset, types: [E1]",
            })
    void andTwoThatBothCanComeDoNot(String one, String other) throws IOException {
        assertThat(read(plan(one, other)).rules()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jixi, do: login-refused, types: [F1]|login-refused comes before any message and knows no types",
                "jixi, clock-skew: 0s|A clock that is off by nothing is right",
                "jixi, clock-skew: tomorrow|A length of time is written like",
                "xunqin, do: no-answer|xunqin cannot have this fault: no-answer; only partners that give business answers can",
            })
    void aFaultThatMakesNoSenseIsTold(String rule, String sentence) {
        assertThatThrownBy(() -> read(plan(rule)))
                .hasMessageContaining("f.yml:2:")
                .hasMessageContaining(sentence);
    }

    private static String plan(String... rules) {
        return Stream.of(rules)
                .map(rule -> "  - {partner: " + rule + "}\n")
                .collect(Collectors.joining("", "faults:\n", ""));
    }

    private FaultPlan read(String yaml) throws IOException {
        return FaultPlan.read(Files.writeString(folder.resolve("f.yml"), yaml), PARTNERS);
    }

    private static List<Long> millis(Faults dice, Lengths lengths) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> dice.any(lengths).toMillis())
                .toList();
    }

    private HttpResponse<byte[]> post() {
        return Http.post(
                hebi.address().orElseThrow(), notice().bytes(), hebi.contract().contentType());
    }

    private static Letter notice() {
        return Contracts.henan().sample("F1");
    }
}
