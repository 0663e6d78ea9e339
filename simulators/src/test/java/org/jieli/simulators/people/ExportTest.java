package org.jieli.simulators.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportTest {

    private static final List<Person> PEOPLE = Population.of(40, 3);
    private static final byte[] PORTRAIT = Portrait.jpeg(1);

    @TempDir
    private Path folder;

    static Stream<Contract> contracts() {
        return Contracts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyMessageAboutAPersonKeepsItsContract(Contract contract) {
        List<Written> written = Written.of(PEOPLE, 0, 3);
        Export export = new Export(folder, List.of(contract), 3);
        for (Written each : written) {
            for (String sample : Fields.of(contract.dialect()).samples()) {
                Letter letter = export.letter(contract, sample, each, Export.kin(each, written), PORTRAIT);
                assertThat(contract.inspect(letter.bytes(), contract.contentType(letter))
                                .problems())
                        .as(sample)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void thePersonIsInTheMessagesAndNobodyOfTheSamplesIsLeft(Contract contract) {
        Person person = PEOPLE.getFirst();
        Written written = new Written(person, List.of());
        Export export = new Export(folder, List.of(contract), 3);
        List<String> texts = Fields.of(contract.dialect()).samples().stream()
                .map(sample -> text(contract, export.letter(contract, sample, written, PEOPLE.get(1), PORTRAIT)))
                .toList();
        if (!contract.dialect().equals("xunqin")) {
            assertThat(texts).anyMatch(text -> text.contains(person.fullName()));
            assertThat(texts).anyMatch(text -> text.contains(person.id().value()));
        }
        assertThat(texts).noneMatch(text -> text.contains("410524197903159992") || text.contains("赵䶮"));
    }

    private static String text(Contract contract, Letter letter) {
        Charset charset = Charset.forName(contract.contentType().contains("GB18030") ? "GB18030" : "UTF-8");
        return new String(letter.bytes(), charset);
    }

    @Test
    void theFolderHasATableAPortraitForEachAndMessagesInEveryDialectAndIsTheSameEachTime() throws IOException {
        List<Written> written = Written.of(PEOPLE.subList(0, 5), 0.5, 3);
        int messages = new Export(folder.resolve("a"), Contracts.all(), 3).write(written);
        new Export(folder.resolve("b"), Contracts.all(), 3).write(written);
        assertThat(Files.readAllLines(folder.resolve("a/people.csv"))).hasSize(6);
        List<Path> files = files(folder.resolve("a"));
        assertThat(files.stream().filter(file -> file.toString().endsWith(".jpg")))
                .hasSize(5);
        assertThat(files.stream()
                        .filter(file ->
                                file.startsWith("messages") && !file.toString().endsWith("-type")))
                .hasSize(messages);
        for (Path file : files) {
            byte[] one = Files.readAllBytes(folder.resolve("a").resolve(file));
            byte[] other = Files.readAllBytes(folder.resolve("b").resolve(file));
            assertThat(Arrays.equals(one, other)).as(file.toString()).isTrue();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }
}
