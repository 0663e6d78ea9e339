package org.jieli.simulators.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.value.CitizenId;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.people.Export;
import org.jieli.simulators.people.Fields;
import org.jieli.simulators.people.Holds;
import org.jieli.simulators.people.Person;
import org.jieli.simulators.people.Population;
import org.jieli.simulators.people.RealNumbers;
import org.jieli.simulators.people.Written;
import org.jieli.simulators.watch.Transcript;
import org.jieli.simulators.watch.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    private static final Predicate<String> CODE =
            Pattern.compile("[a-z_]+|[0-9]{1,6}|[A-Z]{3}[0-9]{8}").asMatchPredicate();
    private static final List<Person> PEOPLE = Population.of(2, 21);

    @TempDir
    private Path folder;

    private final Recorder recorder = new Recorder();
    private final List<byte[]> heard = new ArrayList<>();

    @BeforeEach
    void listen() throws IOException {
        new Export(folder, Contracts.all(), 21).write(Written.of(PEOPLE, 0, 21));
        for (Contract contract : Contracts.all()) {
            try (Stream<Path> files = Files.list(folder.resolve("messages").resolve(contract.dialect()))) {
                for (Path file : files.sorted()
                        .filter(each -> !each.toString().endsWith("-type"))
                        .toList()) {
                    Path type = Path.of(file + ".content-type");
                    hear(
                            contract,
                            Files.readAllBytes(file),
                            Files.exists(type) ? Files.readString(type) : contract.contentType());
                }
            }
        }
    }

    private void hear(Contract contract, byte[] bytes, String contentType) {
        byte[] answer = contract.receipts()
                .receipt("JZZ41060001", contract.open(bytes, contentType), bytes, Instant.parse("2023-02-06T03:00:00Z"))
                .bytes();
        heard.add(bytes);
        recorder.accept(new Transcript(
                heard.size(),
                Instant.parse("2023-02-06T03:00:00Z").plusSeconds(heard.size()),
                contract.dialect() + "-station",
                contract.dialect(),
                Verdict.KEPT,
                "F1",
                contentType,
                bytes,
                200,
                answer));
    }

    @Test
    void nobodyIsLeftInARecordingAndEveryMessageKeepsItsContract() {
        Recording recording = recorder.recording(new Random(1));

        assertThat(new Scanner(recorder.originals()).scan(recording.content())).isEmpty();
        assertThat(recording.lines()).hasSameSizeAs(heard).allSatisfy(line -> {
            Contract contract = contract(line.dialect());
            assertThat(contract.inspect(recording.bytes(line.file()), line.contentType())
                            .problems())
                    .as(line.file())
                    .isEmpty();
            assertThat(contract.inspect(recording.bytes(line.answer()), contract.contentType())
                            .isKept())
                    .isTrue();
        });
        assertThat(everything(recording)).doesNotContain("赵测试", "李测试", "13800000001", "阿卜杜拉");
    }

    @Test
    void everyMessageOfEveryDialectStillKeepsItsContractAndEveryWordOfItsCodes() {
        Recorder all = new Recorder();
        List<Letter> samples = new ArrayList<>();
        for (Contract contract : Contracts.all()) {
            for (MessageType type : MessageType.values()) {
                sample(contract, type.name()).ifPresent(letter -> {
                    samples.add(letter);
                    all.accept(new Transcript(
                            samples.size(),
                            Instant.EPOCH,
                            contract.dialect(),
                            contract.dialect(),
                            Verdict.KEPT,
                            type.name(),
                            contract.contentType(),
                            letter.bytes(),
                            0,
                            new byte[0]));
                });
            }
        }
        Recording recording = all.recording(new Random(8));

        assertThat(samples).hasSizeGreaterThan(90);
        assertThat(new Scanner(all.originals()).scan(recording.content())).isEmpty();
        for (int i = 0; i < samples.size(); i++) {
            Recorded line = recording.lines().get(i);
            byte[] bytes = recording.bytes(line.file());
            assertThat(contract(line.dialect())
                            .inspect(bytes, line.contentType())
                            .problems())
                    .as(line.file())
                    .isEmpty();
            Letter before = samples.get(i);
            Letter after = letter(line, bytes, line.contentType());
            assertThat(after.paths()).isEqualTo(before.paths());
            before.paths().stream()
                    .filter(path -> before.get(path).filter(CODE).isPresent())
                    .filter(path -> Fields.of(line.dialect()).holds(path).isEmpty())
                    .forEach(path ->
                            assertThat(after.get(path)).as(line.file() + path).isEqualTo(before.get(path)));
        }
    }

    private static Optional<Letter> sample(Contract contract, String type) {
        try {
            return Optional.of(contract.sample(type));
        } catch (IllegalArgumentException notCarried) {
            return Optional.empty();
        }
    }

    @Test
    void aPersonIsReplacedByTheSamePersonInEveryDialectOfTheSameSexAndAboutTheSameAge() {
        Recording recording = recorder.recording(new Random(2));

        for (Person person : PEOPLE) {
            Set<String> numbers = new HashSet<>();
            Set<String> names = new HashSet<>();
            for (int i = 0; i < heard.size(); i++) {
                Recorded line = recording.lines().get(i);
                Letter before = letter(line, heard.get(i), contentType(i));
                Letter after = letter(line, recording.bytes(line.file()), line.contentType());
                Fields fields = Fields.of(line.dialect());
                before.paths().forEach(path -> {
                    String old = before.get(path).orElse("");
                    if (old.equals(person.id().value())) {
                        numbers.add(after.get(path).orElseThrow());
                    } else if (old.equals(person.fullName())
                            && fields.holds(path).isPresent()) {
                        names.add(after.get(path).orElseThrow());
                    }
                });
            }
            assertThat(numbers).hasSize(1);
            assertThat(names).hasSize(1);
            CitizenId made = new CitizenId(numbers.iterator().next());
            assertThat(made.sex()).isEqualTo(person.sex());
            assertThat(made.value().substring(14, 17)).isIn("996", "997", "998", "999");
            assertThat(made.birth())
                    .isNotEqualTo(person.birth())
                    .isBetween(person.birth().minusDays(200), person.birth().plusDays(200));
            String name = names.iterator().next();
            assertThat(name).isNotEqualTo(person.fullName());
            assertThat(name.codePointCount(0, name.length()))
                    .isEqualTo(person.fullName()
                            .codePointCount(0, person.fullName().length()));
        }
    }

    @Test
    void numbersThatSomebodyCouldHaveDoNotReachTheDisk() {
        String real = real("410524" + "19790315", "123");
        Contract shanxi = Contracts.shanxi();
        Letter letter = shanxi.sample("F1")
                .set("/handover_notice/person/documents/0/doc_no", real)
                .set("/handover_notice/person/birth", "1979-03-15");
        hear(shanxi, letter.bytes(), shanxi.contentType());
        assertThat(RealNumbers.in(letter.bytes())).containsExactly(real);

        Recording recording = recorder.recording(new Random(3));
        recording.write(folder.resolve("recording"));

        recording.content().forEach((name, bytes) -> assertThat(RealNumbers.in(bytes))
                .as(name)
                .isEmpty());
        assertThat(Recording.read(folder.resolve("recording")).content().keySet())
                .isEqualTo(recording.content().keySet());
    }

    private static String real(String before, String sequence) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> before + sequence + (char) check)
                .filter(text -> CitizenId.read(text).id().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void badlyWrittenPeopleAreReplacedToo() throws IOException {
        Contract police = Contracts.police();
        List<Written> badly = Written.of(Population.of(25, 5), 1, 5);
        new Export(folder.resolve("badly"), List.of(police), 5).write(badly);
        Recorder dirty = new Recorder();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("badly/messages/police"))) {
            files = all.sorted().toList();
        }
        int kept = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            kept += police.inspect(bytes, police.contentType()).isKept() ? 1 : 0;
            dirty.accept(new Transcript(
                    kept,
                    Instant.EPOCH,
                    "x",
                    "police",
                    Verdict.KEPT,
                    "C1",
                    police.contentType(),
                    bytes,
                    0,
                    new byte[0]));
        }

        Recording recording = dirty.recording(new Random(9));

        assertThat(kept).isGreaterThan(30);
        assertThat(recording.files()).hasSize(kept);
        assertThat(new Scanner(dirty.originals()).scan(recording.content())).isEmpty();
        String everything = everything(recording);
        for (Written each : badly) {
            assertThat(everything)
                    .doesNotContain(each.person().fullName(), each.person().id().value());
        }
    }

    @Test
    void freeTextIsReplacedByValueAndDaysMoveTogether() {
        Person person = PEOPLE.getFirst();
        Contract henan = Contracts.henan();
        String words = person.fullName() + "，" + person.id().value() + "，电话" + person.phone() + "，生于" + person.birth()
                + "，2023年2月6日到站";
        Letter letter = henan.sample("G2").set("/BW/HFBG/HFBZ", words);
        hear(henan, letter.bytes(), henan.contentType());

        Recording recording = recorder.recording(new Random(4));

        Recorded line = recording.lines().getLast();
        Letter after = letter(line, recording.bytes(line.file()), line.contentType());
        String told = after.get("/BW/HFBG/HFBZ").orElseThrow();
        assertThat(told)
                .doesNotContain(
                        person.fullName(),
                        person.id().value(),
                        person.phone(),
                        person.birth().toString())
                .contains("，电话138", "，生于", "日到站");
        long by = Days.between(
                LocalDate.of(2023, 2, 6),
                Days.in(told).stream().max(LocalDate::compareTo).orElseThrow());
        assertThat(Math.abs(by)).isBetween(20L, 200L);
        String created = henan.words().read(letter, Field.CREATED_AT).orElseThrow();
        assertThat(henan.words().read(after, Field.CREATED_AT).orElseThrow())
                .startsWith(
                        LocalDate.parse(created.substring(0, 10)).plusDays(by).toString())
                .endsWith(created.substring(10));
    }

    @Test
    void aReceiptStillNamesTheMessageThatItAcknowledgesAndItsDigest() {
        Recording recording = recorder.recording(new Random(5));

        for (Recorded line : recording.lines()) {
            Contract contract = contract(line.dialect());
            Letter message = letter(line, recording.bytes(line.file()), line.contentType());
            Letter receipt = contract.read(recording.bytes(line.answer()));
            assertThat(contract.words().read(receipt, Field.RECEIPT_OF))
                    .isEqualTo(contract.words().read(message, Field.MESSAGE_ID));
            assertThat(contract.words().read(receipt, Field.RECEIPT_DIGEST))
                    .contains(Digests.sm3(recording.bytes(line.file())));
        }
    }

    @Test
    void whatBreaksItsContractIsCountedAndNotKept() {
        Contract shanxi = Contracts.shanxi();
        byte[] broken = "{\"姓名\":\"王大力\"}".getBytes(StandardCharsets.UTF_8);
        recorder.accept(new Transcript(
                999,
                Instant.now(),
                "hebi",
                "shanxi",
                Verdict.BROKEN,
                "",
                shanxi.contentType(),
                broken,
                400,
                new byte[0]));

        Recording recording = recorder.recording(new Random(6));

        assertThat(recording.lines().getLast().file()).isEmpty();
        assertThat(everything(recording)).doesNotContain("王大力");
    }

    private static Contract contract(String dialect) {
        return Contracts.all().stream()
                .filter(contract -> contract.dialect().equals(dialect))
                .findFirst()
                .orElseThrow();
    }

    private String contentType(int index) {
        String text = new String(heard.get(index), StandardCharsets.ISO_8859_1);
        return text.startsWith("--") ? "multipart/form-data; boundary=" + text.substring(2, text.indexOf('\r')) : "";
    }

    private static Letter letter(Recorded line, byte[] bytes, String contentType) {
        return contract(line.dialect()).open(bytes, contentType.isEmpty() ? "application/json" : contentType);
    }

    private static String everything(Recording recording) {
        StringBuilder all = new StringBuilder();
        recording.content().values().forEach(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8))
                .append(new String(bytes, Charset.forName("GB18030"))));
        return all.toString();
    }

    @Test
    void portraitsTakeThePlaceOfPhotosWithTheirOwnDigestAndSize() {
        Recording recording = recorder.recording(new Random(7));

        Recorded line = recording.lines().stream()
                .filter(each -> each.file().contains("shanxi"))
                .findFirst()
                .orElseThrow();
        Letter letter = letter(line, recording.bytes(line.file()), line.contentType());
        String photo = letter.paths().stream()
                .filter(path -> Fields.of("shanxi")
                        .holds(path)
                        .filter(Holds.PHOTO::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        byte[] jpeg = Base64.getDecoder().decode(letter.get(photo).orElseThrow());
        assertThat(letter.get(photo.replace("content", "sm3"))).contains(Digests.sm3(jpeg));
        assertThat(letter.get(photo.replace("content", "bytes"))).contains(String.valueOf(jpeg.length));
    }
}
