package org.jieli.mappings.national;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieli.mappings.BatchFolder;
import org.jieli.mappings.Dialect;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.message.MessageType;

/** Run its main in this module's folder to write the samples of the daily batch anew. */
final class NationalBatchSamples {

    private static final Dialect DIALECT = new NationalDialect();
    private static final BatchFolder FOLDER = new BatchFolder(DIALECT);

    private NationalBatchSamples() {}

    public static void main(String[] arguments) throws IOException {
        String a1 = message(MessageType.A1);
        byte[] daily = rows(List.of(a1, message(MessageType.A2), message(MessageType.A3), message(MessageType.G2)));
        byte[] badRows = rows(List.of(
                a1,
                a1.replace("\"A1\"", "\"X9\""),
                "{\"baowentou\":",
                message(MessageType.A3).replace("\"01\"", "\"77\""),
                "不是 JSON"));
        write(FOLDER.good().resolve("daily-20230213.ndjson"), daily);
        write(FOLDER.bad().resolve("bad-rows.ndjson"), badRows);
        other("count", daily, "\"count\":4", "\"count\":5", "E103 /count");
        other("size", daily, "\"size\":", "\"size\":1", "E103 /size");
        other("digest", daily, "\"sm3\":\"", "\"sm3\":\"0123", "E103 /sm3");
        other("file", daily, "other-file", "daily-20230213", "E103 /file");
        other("bytes", daily, "", "", "E302 /sm3");
    }

    private static void other(String what, byte[] daily, String text, String wrong, String expected)
            throws IOException {
        Path file = FOLDER.bad().resolve("other-" + what + ".ndjson");
        byte[] bytes = daily.clone();
        Files.createDirectories(file.getParent());
        String manifest = BatchFolder.manifestOf(file.getFileName().toString(), bytes);
        if (text.isEmpty()) {
            bytes[bytes.length - 10] ^= 1;
        }
        Files.write(file, bytes);
        Files.writeString(FOLDER.manifest(file), manifest.replace(text, wrong));
        Files.writeString(file.resolveSibling(FOLDER.manifest(file).getFileName() + ".expected"), expected + "\n");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        FOLDER.write(file, bytes);
        Files.writeString(
                FOLDER.manifest(file), BatchFolder.manifestOf(file.getFileName().toString(), bytes));
    }

    private static String message(MessageType type) {
        return new String(
                DIALECT.write(Samples.message(type)).wire().orElseThrow().bytes(), UTF_8);
    }

    private static byte[] rows(List<String> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        rows.forEach(row -> file.writeBytes((row + "\n").getBytes(UTF_8)));
        return file.toByteArray();
    }
}
