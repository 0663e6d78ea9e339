package org.jieli.simulators.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** An append-only file of JSON lines, each on the disk before {@link #append} returns. Not thread-safe. */
final class LedgerFile implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final FileChannel channel;

    /** Opens the file, made if missing, and tells every line in it; a last line cut short by a crash is dropped. */
    LedgerFile(Path file, Consumer<Line> reader) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            long end = replay(Files.readString(file), reader);
            channel.truncate(end);
            channel.position(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long replay(String text, Consumer<Line> reader) throws JsonProcessingException {
        int whole = text.lastIndexOf('\n') + 1;
        for (String line : text.substring(0, whole).lines().toList()) {
            reader.accept(MAPPER.readValue(line, Line.class));
        }
        return text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
    }

    void append(Line line) {
        try {
            byte[] json = MAPPER.writeValueAsBytes(line);
            ByteBuffer buffer = ByteBuffer.allocate(json.length + 1);
            buffer.put(json).put((byte) '\n').flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
