package org.jieli.gateway.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A file with the key of each partner, one {@code name=key} a line, as {@code jieli serve} prints them at its first start. */
final class KeyFile {

    private KeyFile() {}

    static Map<String, String> read(Path file) throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            keys.load(reader);
        }
        return keys.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, keys::getProperty));
    }
}
