package org.jieli.schemas.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a shipped code table; its columns are told in {@code codes/README.md}. */
final class CodeCsv {

    private static final String HEADER = "code,name,parent,validFrom,validTo,successors";

    private CodeCsv() {}

    static CodeTable read(String name) {
        String resource = "/codes/" + name + ".csv";
        try (InputStream in = CodeCsv.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (!HEADER.equals(lines.readLine())) {
                throw new IllegalStateException(resource + " does not begin with " + HEADER);
            }
            return new CodeTable(name, lines.lines().map(CodeCsv::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Code row(String line) {
        String[] columns = line.split(",", -1);
        return new Code(
                columns[0],
                columns[1],
                columns[2].isEmpty() ? Optional.empty() : Optional.of(columns[2]),
                date(columns[3]),
                date(columns[4]),
                columns[5].isEmpty() ? List.of() : successors(columns[5]));
    }

    private static List<Code.Successor> successors(String text) {
        return Arrays.stream(text.split(";")).map(CodeCsv::successor).toList();
    }

    private static Code.Successor successor(String text) {
        int at = text.indexOf('@');
        return new Code.Successor(text.substring(0, at), date(text.substring(at + 1)));
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
