package org.jieli.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.problem.Acknowledgement;

/** The published samples of a dialect's files of many messages, and what whoever moves files makes of them. */
public record BatchFolder(Dialect dialect) {

    public Path good() {
        return SampleFolder.good(dialect.name())
                .resolve("../../batch/samples/good")
                .normalize();
    }

    public Path bad() {
        return good().resolveSibling("bad");
    }

    private Batch batch() {
        return dialect.batch().orElseThrow();
    }

    /** The files of messages, good ones first; there are some of each. */
    public List<Path> files() {
        return Stream.of(good(), bad())
                .flatMap(folder -> files(folder).stream())
                .toList();
    }

    private List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(
                            file -> batch().takes(file.getFileName().toString()))
                    .sorted()
                    .toList();
            assertThat(files).as(folder.toString()).isNotEmpty();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path manifest(Path file) {
        return file.resolveSibling(
                batch().manifestName(file.getFileName().toString()).orElseThrow());
    }

    public Path receipts(Path file) {
        return file.resolveSibling(batch().receiptsName(file.getFileName().toString()));
    }

    /** Every problem of a file with its manifest, as {@code CODE path}. */
    public List<String> check(Path file) {
        byte[] manifest = SampleFolder.bytes(manifest(file));
        String name = file.getFileName().toString();
        return batch().check(name, manifest, new ByteArrayInputStream(SampleFolder.bytes(file))).stream()
                .map(problem -> problem.code() + " " + problem.place().path())
                .toList();
    }

    /** The receipts of a file of which every row is kept that can be read. */
    public byte[] receiptsOf(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Rows rows = batch().rows(new ByteArrayInputStream(file));
                RowReceipts receipts = batch().receipts(out)) {
            rows.problem().ifPresent(problem -> receipts.add(RowReceipt.ofFile(List.of(problem))));
            rows.forEachRemaining(row -> receipts.add(receipt(row)));
        }
        return out.toByteArray();
    }

    private RowReceipt receipt(Row row) {
        Optional<Reading> reading = row.wire().map(dialect::read);
        return reading.map(read ->
                        RowReceipt.of(row, read.messageId(), Acknowledgement.of(read.problems()), read.problems()))
                .orElseGet(() -> RowReceipt.of(row));
    }

    /** Writes a sample with its receipts. */
    public void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.write(receipts(file), receiptsOf(bytes));
    }

    /** The manifest of a file of lines. */
    public static String manifestOf(String fileName, byte[] file) {
        long rows = new String(file, StandardCharsets.UTF_8).lines().count();
        return "{\"file\":\"%s\",\"count\":%d,\"size\":%d,\"sm3\":\"%s\"}%n"
                .formatted(fileName, rows, file.length, Digests.sm3(file));
    }
}
