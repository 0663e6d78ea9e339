package org.jieli.gateway.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.simulators.desk.SftpBox;

/**
 * A county bureau that has nothing but an SFTP server: an Apache MINA server in this process, whose folders are on this machine's disk.
 * It speaks dialect {@code heilongjiang}. Thread-safe.
 */
public final class Bureau implements AutoCloseable {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String DESK = "desk";
    private static final String IN = "in";
    private static final String OUT = "out";
    private static final String RECEIPTS = "receipts";
    private static final String PART = ".part";
    private static final String ACCEPTED = ",AA,";
    private static final String BLOCK = """
                %s:
                  org: %s
                  name: %s
                  role: station
                  dialect: heilongjiang
                  serves: ["%s"]
                  sftp:
                    host: 127.0.0.1
                    port: %d
                    user: %s
                    password: %s
                    host-keys: ["%s"]
            """;
    private static final String SENDS = """
                    in: in
                    receipts: receipts
                    every: 100ms
                    settled: 200ms
            """;
    private static final String RECEIVES = """
                    out: out
            """;

    private final String partner;
    private final String org;
    private final String name;
    private final Path root;
    private final SftpBox box;

    private Bureau(String partner, String org, String name, Path root) throws IOException {
        this.partner = partner;
        this.org = org;
        this.name = name;
        this.root = root;
        for (String each : List.of(DESK, IN, OUT, RECEIPTS)) {
            Files.createDirectories(root.resolve(each));
        }
        this.box = new SftpBox(root, 0, Optional.empty());
    }

    /** The bureau of Yuanyang 原阳, whose folder is read. */
    public static Bureau yuanyang(Path root) throws IOException {
        return new Bureau("yuanyang", "MZJ41072501", "原阳县民政局", root);
    }

    /** The bureau of Fengqiu 封丘, which is sent files. */
    public static Bureau fengqiu(Path root) throws IOException {
        return new Bureau("fengqiu", "MZJ41072701", "封丘县民政局", root);
    }

    /** Its organisation code. */
    public String org() {
        return org;
    }

    /** Its name as shown to people. */
    String name() {
        return name;
    }

    /** The division that it serves. */
    String division() {
        return org.substring(3, 9);
    }

    /** Its block in the partners' file if its folder is read. */
    public String asSender() {
        return block() + SENDS;
    }

    /** Its block in the partners' file if it is sent files. */
    public String asReceiver() {
        return block() + RECEIVES;
    }

    private String block() {
        return BLOCK.formatted(
                partner,
                org,
                name,
                division(),
                box.address().getPort(),
                SftpBox.USER,
                box.password(),
                box.fingerprint());
    }

    /** Writes a sheet where nobody reads it. */
    public void prepare(String file, byte[] sheet) throws IOException {
        Files.write(root.resolve(DESK).resolve(file), sheet);
    }

    /** Puts everything that was prepared into the folder that is read, file by file, whole. */
    public void put() throws IOException {
        for (Path file : files(DESK)) {
            Files.move(file, root.resolve(IN).resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** How many files were answered. */
    public long answered() {
        return files(RECEIPTS).size();
    }

    /** How many files it was sent. */
    public long received() {
        return files(OUT).size();
    }

    /** How many rows were accepted, by the receipts. */
    public long accepted() throws IOException {
        long rows = 0;
        for (Path receipts : files(RECEIPTS)) {
            try (Stream<String> lines = Files.lines(receipts, GB18030)) {
                rows += lines.filter(line -> line.contains(ACCEPTED)).count();
            }
        }
        return rows;
    }

    /** Throws away what it received and what was answered. */
    public void clear() throws IOException {
        for (Path file :
                Stream.concat(files(RECEIPTS).stream(), files(OUT).stream()).toList()) {
            Files.delete(file);
        }
    }

    private List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> !file.toString().endsWith(PART)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        box.close();
    }
}
