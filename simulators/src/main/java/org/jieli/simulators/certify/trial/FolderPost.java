package org.jieli.simulators.certify.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jieli.simulators.certify.trial.SftpFolders.Found;
import org.jieli.simulators.contract.Contract;

/**
 * Plays the gateway in the folders of a tested system: puts messages, reads what is put, and leaves receipts. A file that is read goes
 * away. Thread-safe.
 */
public final class FolderPost implements Courier, AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final byte[] NOTHING = {};

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final SftpFolders folders;
    private final SftpAccess access;
    private final Contract contract;
    private final Letterbox letterbox;
    private final Duration patience;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Set<String> odd = new HashSet<>();
    private final List<String> grown = new CopyOnWriteArrayList<>();
    private final List<String> unfinished = new CopyOnWriteArrayList<>();

    /**
     * Looks into the folders from now on.
     *
     * @param patience how long a message may lie until the system takes it
     */
    public FolderPost(
            SftpFolders folders, SftpAccess access, Contract contract, Letterbox letterbox, Duration patience) {
        this.folders = folders;
        this.access = access;
        this.contract = contract;
        this.letterbox = letterbox;
        this.patience = patience;
        thread.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The name of the file of a message, as the gateway calls it. */
    String nameOf(String messageId, byte[] bytes) {
        String type;
        try {
            type = contract.words().type(contract.read(bytes)).orElse("X");
        } catch (IllegalArgumentException unreadable) {
            type = "X";
        }
        return type + "-" + messageId + "." + contract.extension();
    }

    @Override
    public Reply bring(String messageId, byte[] bytes, String contentType) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String name = nameOf(messageId, bytes);
        folders.put(access.out(), name, bytes);
        if (!isTaken(name, patience)) {
            folders.remove(access.out(), name);
            throw new IOException("Nobody took the file");
        }
        return new Reply(0, "", NOTHING, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Writes a message and does not give it its name yet. */
    public void write(Draft draft) throws IOException {
        folders.write(access.out(), nameOf(draft.messageId(), draft.bytes()), draft.bytes());
    }

    /** True if what was written lies there untouched. */
    public boolean isUntouched(Draft draft) throws IOException {
        String part = nameOf(draft.messageId(), draft.bytes()) + ".part";
        return folders.list(access.out()).stream().anyMatch(file -> file.name().equals(part));
    }

    /** Gives it its name. */
    public void finish(Draft draft) throws IOException {
        folders.finish(access.out(), nameOf(draft.messageId(), draft.bytes()));
    }

    private boolean isTaken(String name, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        boolean lies = true;
        while (lies && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            lies = folders.list(access.out()).stream()
                    .anyMatch(file -> file.name().equals(name));
        }
        return !lies;
    }

    /** Files that changed after they had their name. */
    public List<String> grown() {
        return List.copyOf(grown);
    }

    /** Files whose last row has no end. */
    public List<String> unfinished() {
        return List.copyOf(unfinished);
    }

    /** Files with another ending than that of the contract. */
    public synchronized List<String> odd() {
        return List.copyOf(odd);
    }

    private void look() {
        try {
            for (Found file : folders.list(access.in())) {
                if (!file.name().endsWith(".part")) {
                    look(file);
                }
            }
        } catch (IOException notNow) {
            // the next look is soon
        }
    }

    /** A file is read at the second look, if it has not changed. */
    private synchronized void look(Found file) throws IOException {
        if (!file.name().endsWith("." + contract.extension()) && !file.name().endsWith(".tsv")) {
            odd.add(file.name());
            return;
        }
        Long before = sizes.put(file.name(), file.size());
        if (before != null && before == file.size()) {
            sizes.remove(file.name());
            read(file.name());
        } else if (before != null) {
            grown.add(file.name());
        }
    }

    private void read(String name) throws IOException {
        byte[] bytes = folders.read(access.in(), name);
        if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
            unfinished.add(name);
        }
        Arrival arrival = letterbox.arrival(bytes, Optional.of(contract.contentType()), true);
        boolean back = letterbox.take(arrival) == Behaviour.REJECT;
        folders.put(access.receipts(), name + ".receipts.csv", RowReceipt.of(arrival, back));
        folders.remove(access.in(), name);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        folders.close();
    }
}
