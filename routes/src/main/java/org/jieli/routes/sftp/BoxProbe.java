package org.jieli.routes.sftp;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpFolders;

/**
 * Tries everything that the gateway will do with a partner's box, and says at which step it fails: name lookup, connect, key exchange,
 * login, and in each folder list, write, rename, read, delete. Its files are hidden ones; if all steps work none is left behind.
 */
public final class BoxProbe {

    private static final byte[] CONTENT = "jieli".getBytes(StandardCharsets.UTF_8);
    private static final List<BoxStep> ON_THE_WAY =
            List.of(BoxStep.LOOK_UP, BoxStep.CONNECT, BoxStep.KEY_EXCHANGE, BoxStep.LOG_IN);

    /**
     * One step that was tried.
     *
     * @param folder the word of the folder in the configuration, {@code in}, {@code out} or {@code receipts}; empty before the login
     * @param step what was tried
     * @param failure what is wrong, in Chinese and English; empty if it went well
     */
    public record Finding(Optional<String> folder, BoxStep step, Optional<String> failure) {}

    private final SftpFolders folders;
    private final Box box;
    private final List<Finding> findings = new ArrayList<>();

    private BoxProbe(SftpFolders folders, Box box) {
        this.folders = folders;
        this.box = box;
    }

    /** What was found, in the order of trying; what depends on a step that failed is not tried. */
    public static List<Finding> probe(SftpAddress address, SftpSettings settings) {
        try (SftpBox box = new SftpBox(address, settings)) {
            return new BoxProbe(address.folders(), box).run();
        }
    }

    private List<Finding> run() {
        if (reached()) {
            folders.in().ifPresent(in -> folder("in", in));
            folders.out().ifPresent(out -> folder("out", out));
            folders.receipts().ifPresent(receipts -> folder("receipts", receipts));
        }
        return List.copyOf(findings);
    }

    private boolean reached() {
        try {
            box.find(".");
        } catch (BoxException e) {
            if (ON_THE_WAY.contains(e.step())) {
                before(e).forEach(step -> findings.add(new Finding(Optional.empty(), step, Optional.empty())));
                findings.add(new Finding(Optional.empty(), e.step(), Optional.of(e.getMessage())));
                return false;
            }
        }
        ON_THE_WAY.forEach(step -> findings.add(new Finding(Optional.empty(), step, Optional.empty())));
        return true;
    }

    /** A key file is read before the connection is opened, though it belongs to the login. */
    private static List<BoxStep> before(BoxException e) {
        return e.fault() == BoxFault.KEY_FILE
                ? List.of(BoxStep.LOOK_UP)
                : ON_THE_WAY.subList(0, ON_THE_WAY.indexOf(e.step()));
    }

    private void folder(String word, String folder) {
        String name = BoxNames.path(BoxNames.of(folder), ".jieli-probe-" + UUID.randomUUID());
        String part = name + ".part";
        boolean there = tried(word, BoxStep.FOLDER, () -> box.list(BoxNames.of(folder)));
        if (there && tried(word, BoxStep.WRITE, () -> box.write(part, new ByteArrayInputStream(CONTENT)))) {
            String left = tried(word, BoxStep.RENAME, () -> box.publish(part, name)) ? name : part;
            tried(word, BoxStep.READ, () -> box.fetch(left, OutputStream.nullOutputStream()));
            tried(word, BoxStep.DELETE, () -> box.delete(left));
        }
    }

    private boolean tried(String word, BoxStep step, Runnable work) {
        try {
            work.run();
            findings.add(new Finding(Optional.of(word), step, Optional.empty()));
            return true;
        } catch (BoxException e) {
            findings.add(new Finding(Optional.of(word), step, Optional.of(e.getMessage())));
            return false;
        }
    }
}
