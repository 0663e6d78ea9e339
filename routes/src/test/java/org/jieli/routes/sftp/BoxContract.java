package org.jieli.routes.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jieli.routes.partner.SftpAddress;
import org.junit.jupiter.api.Test;

/** What a box does whatever server it stands on. */
interface BoxContract {

    /** Where the box is. */
    SftpAddress address();

    /** The box. */
    Box box();

    /** Its root on the disk. */
    Path root();

    @Test
    default void aFileIsWrittenUnderATemporaryNameAndThenHasItsOwn() throws IOException {
        box().write(out("a.xml.part"), content("甲"));
        assertThat(names("out")).containsExactly("a.xml.part");

        box().publish(out("a.xml.part"), out("a.xml"));

        assertThat(names("out")).containsExactly("a.xml");
        assertThat(root().resolve("out/a.xml")).hasContent("甲");
    }

    @Test
    default void aFileThatExistsIsNeverOverwrittenAndTheErrorSaysSo() throws IOException {
        Files.writeString(root().resolve("out/a.xml"), "older");
        box().write(out("a.xml.part"), content("newer"));

        assertThatThrownBy(() -> box().publish(out("a.xml.part"), out("a.xml")))
                .isInstanceOfSatisfying(
                        BoxException.class, e -> assertThat(e.fault()).isEqualTo(BoxFault.OTHER_CONTENT))
                .hasMessageContaining("同名文件已存在且内容不同，未覆盖")
                .hasMessageContaining("it was not overwritten");

        assertThat(names("out")).containsExactly("a.xml");
        assertThat(root().resolve("out/a.xml")).hasContent("older");
    }

    @Test
    default void theSameContentUnderTheSameNameIsAsIfThisCallHadPutItThere() throws IOException {
        Files.writeString(root().resolve("out/a.xml"), "same");
        box().write(out("a.xml.part"), content("same"));

        box().publish(out("a.xml.part"), out("a.xml"));

        assertThat(names("out")).containsExactly("a.xml");
        assertThat(root().resolve("out/a.xml")).hasContent("same");
    }

    @Test
    default void otherContentOfTheSameLengthIsOtherContent() throws IOException {
        Files.writeString(root().resolve("out/a.xml"), "same?");
        box().write(out("a.xml.part"), content("same!"));

        assertThatThrownBy(() -> box().publish(out("a.xml.part"), out("a.xml"))).isInstanceOf(BoxException.class);

        assertThat(root().resolve("out/a.xml")).hasContent("same?");
    }

    @Test
    default void aFileThatWasPublishedAndWhoseAnswerWasLostIsNotWrittenThroughItsTemporaryName() throws IOException {
        Files.writeString(root().resolve("out/a.part"), "published");
        Files.createLink(root().resolve("out/a"), root().resolve("out/a.part"));

        box().write(out("a.part"), content("anew"));

        assertThat(root().resolve("out/a")).hasContent("published");
        assertThat(root().resolve("out/a.part")).hasContent("anew");
    }

    @Test
    default void aHalfLeftTemporaryFileIsWrittenAnew() throws IOException {
        Files.writeString(root().resolve("out/a.xml.part"), "a long beginning of something that broke off");

        box().write(out("a.xml.part"), content("whole"));
        box().publish(out("a.xml.part"), out("a.xml"));

        assertThat(root().resolve("out/a.xml")).hasContent("whole");
    }

    @Test
    default void aLargeFileComesBackAsItWas() {
        byte[] large = new byte[3_000_017];
        new Random(7).nextBytes(large);

        box().write(out("large.part"), new ByteArrayInputStream(large));
        box().publish(out("large.part"), out("large"));

        assertThat(fetched(out("large"))).isEqualTo(large);
        assertThat(box().find(out("large")))
                .hasValueSatisfying(file -> assertThat(file.size()).isEqualTo(large.length));
    }

    @Test
    default void namesInChineseAndNamesThatLookLikePatternsComeBackAsTheyWere() {
        assertKept(List.of(BoxNames.of("沁县.csv"), "a*b?c[d]\\e 'f'.csv"));
    }

    default void assertKept(List<String> names) {
        for (String name : names) {
            box().write(out(name + ".part"), content("行"));
            box().publish(out(name + ".part"), out(name));
        }
        assertThat(box().list(address().folders().out().orElseThrow()))
                .extracting(BoxFile::name)
                .containsExactlyInAnyOrderElementsOf(names);
        names.forEach(name ->
                assertThat(fetched(out(name))).asString(StandardCharsets.UTF_8).isEqualTo("行"));
    }

    @Test
    default void whatIsNotThereIsNotFoundAndAFolderThatIsNotThereIsNamed() {
        assertThat(box().find(out("nothing"))).isEmpty();
        assertFault(BoxFault.MISSING, BoxStep.FOLDER, () -> box().list(out("nowhere")));
        assertFault(BoxFault.MISSING, BoxStep.WRITE, () -> box().write(out("nowhere/a.part"), content("")));
        assertFault(BoxFault.MISSING, BoxStep.READ, () -> fetched(out("nothing")));
    }

    @Test
    default void aPlaceThatIsTakenIsNotMovedTo() throws IOException {
        Files.writeString(root().resolve("in/a.csv"), "new");
        Files.createDirectories(root().resolve("in/done"));
        Files.writeString(root().resolve("in/done/a.csv"), "old");

        assertThat(box().move(in("a.csv"), in("done/a.csv"))).isFalse();
        assertThat(box().move(in("a.csv"), in("done/a.2.csv"))).isTrue();

        assertThat(root().resolve("in/done/a.csv")).hasContent("old");
        assertThat(root().resolve("in/done/a.2.csv")).hasContent("new");
        assertThat(root().resolve("in/a.csv")).doesNotExist();
    }

    @Test
    default void aFolderIsMadeOnceAndAFileIsDeleted() throws IOException {
        box().makeFolder(in("done"));
        box().makeFolder(in("done"));
        Files.writeString(root().resolve("in/done/a.csv"), "");
        box().delete(in("done/a.csv"));

        assertThat(root().resolve("in/done")).isEmptyDirectory();
    }

    @Test
    default void manyAtOnceShareAFewSessionsAndMixNothingUp() {
        byte[][] contents = new byte[40][];
        Arrays.setAll(contents, i -> ("content of " + i).repeat(50).getBytes(StandardCharsets.UTF_8));

        IntStream.range(0, contents.length).parallel().forEach(i -> {
            box().write(out(i + ".part"), new ByteArrayInputStream(contents[i]));
            box().publish(out(i + ".part"), out("" + i));
        });

        IntStream.range(0, contents.length)
                .forEach(i -> assertThat(root().resolve("out/" + i)).hasBinaryContent(contents[i]));
    }

    default String in(String name) {
        return BoxNames.path(address().folders().in().orElseThrow(), name);
    }

    default String out(String name) {
        return BoxNames.path(address().folders().out().orElseThrow(), name);
    }

    default byte[] fetched(String path) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        box().fetch(path, to);
        return to.toByteArray();
    }

    default List<String> names(String folder) throws IOException {
        try (var files = Files.list(root().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static void assertFault(BoxFault fault, BoxStep step, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(BoxException.class, e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.step()).isEqualTo(step);
            assertThat(e).hasMessageContaining(fault.zh()).hasMessageContaining(fault.en());
        });
    }
}
