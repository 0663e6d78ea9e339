package org.jieli.mappings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every dialect keeps: each new one inherits all of this. */
public abstract class DialectContract {

    private static final int READERS = 16;
    private static final int MESSAGES_EACH = 60;

    /** The dialect under test; the same one on every call. */
    protected abstract Dialect dialect();

    /** The media type that partners send. */
    protected abstract String contentType();

    /** The extension of its sample files. */
    protected abstract String extension();

    /** Checks bytes against the published contract by means other than the dialect's own. */
    protected abstract void assertValid(byte[] wire) throws Exception;

    /** What this dialect can carry of a message; everything, unless a dialect says otherwise. */
    protected Message asCarried(Message message) {
        return message;
    }

    /** Its sample files in a folder. */
    protected List<Path> samples(Path folder) {
        return SampleFolder.files(folder, extension());
    }

    /** Bytes as they come from a partner. */
    protected Wire wire(byte[] bytes) {
        return new Wire(bytes, contentType());
    }

    /** A sample file as it comes from a partner. */
    protected Wire sample(Path file) {
        return wire(SampleFolder.bytes(file));
    }

    private MessageType anyType() {
        return Collections.min(dialect().carries());
    }

    @TestFactory
    Stream<DynamicTest> whatItSaysItUnderstands() {
        return dialect().carries().stream()
                .flatMap(type -> Stream.of(
                        dynamicTest(type + " of the story", () -> roundTrip(Samples.message(type))),
                        dynamicTest(type + " with every field", () -> roundTrip(Samples.full(type)))));
    }

    private void roundTrip(Message message) throws Exception {
        Message carried = asCarried(message);
        byte[] wire = write(carried);
        assertValid(wire);
        Reading reading = read(wire);
        assertThat(lines(reading)).isEmpty();
        assertThat(text(reading.message().orElseThrow())).isEqualTo(text(carried));
        assertThat(reading.messageId()).contains(carried.getEnvelope().getMessageId());
    }

    @TestFactory
    Stream<DynamicTest> goodSamplesAreReadWithoutProblems() {
        return samples(SampleFolder.good(dialect().name())).stream()
                .map(file -> dynamicTest(name(file), () -> {
                    byte[] wire = SampleFolder.bytes(file);
                    assertValid(wire);
                    Reading reading = dialect().read(sample(file));
                    assertThat(lines(reading)).isEmpty();
                    assertThat(reading.message()).isPresent();
                }));
    }

    @Test
    void everyTypeItCarriesHasAGoodSample() {
        Set<MessageType> sampled = samples(SampleFolder.good(dialect().name())).stream()
                .map(file -> dialect().read(sample(file)).message().orElseThrow())
                .map(message -> MessageType.of(message.getBody()))
                .collect(Collectors.toSet());
        assertThat(sampled).containsAll(dialect().carries());
    }

    @TestFactory
    Stream<DynamicTest> badSamplesAreRefusedWithEveryProblemAtItsPlace() {
        List<Path> files = samples(SampleFolder.bad(dialect().name()));
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> dynamicTest(name(file), () -> {
                    Reading reading = dialect().read(sample(file));
                    assertThat(lines(reading)).isEqualTo(SampleFolder.expected(file));
                    assertRefused(reading);
                }));
    }

    @Test
    void aMessageCutOffAnywhereIsRefused() {
        byte[] whole = write(Samples.message(anyType()));
        for (int length = 0; length < whole.length - 1; length += 97) {
            assertRefused(read(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void noiseIsRefusedAndNeverThrows() {
        Random random = new Random(4711);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertRefused(read(noise));
        }
    }

    @Test
    void aMessageWithAnyByteChangedNeverThrows() {
        byte[] whole = write(Samples.message(anyType()));
        Random random = new Random(4711);
        for (int round = 0; round < 500; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            Reading reading = read(changed);
            assertThat(reading.message().isPresent()).isNotEqualTo(Problem.anyError(reading.problems()));
        }
    }

    @Test
    void tenMegabytesOfNestingAreTooLarge() {
        for (String open : List.of("<a>", "[", "{\"a\":")) {
            byte[] nesting = open.repeat(10_000_000 / open.length()).getBytes(UTF_8);
            Reading reading = assertTimeout(Duration.ofSeconds(5), () -> read(nesting));
            assertThat(reading.problems()).extracting(Problem::code).containsExactly(ProblemCode.E104);
        }
    }

    @Test
    void afterARefusalTheNextMessageIsReadAsIfNothingHadBeen() throws Exception {
        byte[] whole = write(Samples.message(anyType()));
        for (int length = 1; length < whole.length; length += 501) {
            assertRefused(read(Arrays.copyOf(whole, length)));
            roundTrip(Samples.message(anyType()));
        }
    }

    @Test
    void manyReadersAtOnceEachGetTheirOwnMessage() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Callable<Integer>> work = IntStream.range(0, READERS)
                    .mapToObj(reader -> (Callable<Integer>) () -> readMany(reader))
                    .toList();
            for (Future<Integer> done : readers.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(MESSAGES_EACH);
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private int readMany(int reader) throws Exception {
        MessageType[] types = dialect().carries().toArray(MessageType[]::new);
        for (int i = 0; i < MESSAGES_EACH; i++) {
            roundTrip(Samples.message(types[(reader + i) % types.length]));
            assertRefused(read(new byte[] {'<', 'x', '>', '{'}));
        }
        return MESSAGES_EACH;
    }

    @TestFactory
    Stream<DynamicTest> aTypeItDoesNotCarryIsRefused() {
        return EnumSet.allOf(MessageType.class).stream()
                .filter(type -> !dialect().carries().contains(type))
                .map(type -> dynamicTest(type.name(), () -> {
                    Writing writing = dialect().write(Samples.message(type));
                    assertThat(writing.wire()).isEmpty();
                    assertThat(writing.problems()).extracting(Problem::code).containsExactly(ProblemCode.E105);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aPlaceOfTheStandardIsFoundInTheSendersMessage() {
        return dialect().carries().stream()
                .map(type -> dynamicTest(type.name(), () -> {
                    Reading reading = read(write(asCarried(Samples.message(type))));
                    Place place = reading.places().apply(Place.interchange("envelope.messageId"));
                    assertThat(place.path()).isNotEmpty().isNotEqualTo("envelope.messageId");
                    assertThat(reading.places().apply(Place.interchange("envelope.messageId.nowhere")))
                            .isEqualTo(place);
                    assertThat(reading.places().apply(Place.interchange("body.nothing[7].like.that")))
                            .isNotNull();
                    assertThat(reading.places().apply(Place.WHOLE)).isEqualTo(Place.WHOLE);
                }));
    }

    protected final Reading read(byte[] bytes) {
        return dialect().read(wire(bytes));
    }

    protected final byte[] write(Message message) {
        Writing writing = dialect().write(message);
        assertThat(writing.problems()).isEmpty();
        return writing.wire().orElseThrow().bytes();
    }

    /** The problems as the lines beside a bad sample say them. */
    protected static List<String> lines(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path())
                .map(String::stripTrailing)
                .toList();
    }

    private static void assertRefused(Reading reading) {
        assertThat(reading.message()).isEmpty();
        assertThat(reading.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.textZh()).isNotBlank();
            assertThat(problem.textEn()).isNotBlank();
        });
    }

    private static String text(Message message) {
        return new String(Messages.encode(message), UTF_8);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
