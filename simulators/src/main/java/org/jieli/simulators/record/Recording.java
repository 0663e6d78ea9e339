package org.jieli.simulators.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recorded conversation: its lines ({@code conversation.jsonl}) and the files they name. The arrays are not copied and must not be
 * changed.
 *
 * @param lines in the order in which the messages began
 * @param files the bytes of messages and answers, by their names
 */
public record Recording(List<Recorded> lines, Map<String, byte[]> files) {

    /** The file of the lines. */
    public static final String LINES = "conversation.jsonl";

    private static final JsonMapper MAPPER = new JsonMapper();

    public Recording {
        lines = List.copyOf(lines);
        files = new LinkedHashMap<>(files);
    }

    /** Everything that stands on the disk once it is written. */
    public Map<String, byte[]> content() {
        Map<String, byte[]> content = new LinkedHashMap<>(files);
        content.put(LINES, text().getBytes(StandardCharsets.UTF_8));
        return content;
    }

    private String text() {
        return lines.stream().map(Recording::json).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String json(Recorded line) {
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line that cannot be written", e);
        }
    }

    /** Writes it into a folder, made if missing. */
    public void write(Path folder) {
        content().forEach((name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Reads one from a folder.
     *
     * @throws IllegalArgumentException if there is none, or it names a file that is not there
     */
    public static Recording read(Path folder) {
        try (Stream<String> text = Files.lines(folder.resolve(LINES))) {
            List<Recorded> lines = new ArrayList<>();
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (String line : text.toList()) {
                Recorded recorded = MAPPER.readValue(line, Recorded.class);
                lines.add(recorded);
                read(folder, recorded.file(), files);
                read(folder, recorded.answer(), files);
            }
            return new Recording(lines, files);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a recording: " + folder);
        }
    }

    private static void read(Path folder, String name, Map<String, byte[]> files) throws IOException {
        if (!name.isEmpty()) {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize())) {
                throw new IOException("A file outside the recording");
            }
            files.put(name, Files.readAllBytes(file));
        }
    }

    /** The words of the partners in it. */
    public Set<String> partners() {
        return lines.stream().map(Recorded::partner).collect(Collectors.toSet());
    }

    /** The bytes of a file that a line names; none if it names none. */
    byte[] bytes(String file) {
        return files.getOrDefault(file, new byte[0]);
    }

    /** How many messages it has, and nothing of them. */
    @Override
    public String toString() {
        return "Recording[" + lines.size() + " messages]";
    }
}
