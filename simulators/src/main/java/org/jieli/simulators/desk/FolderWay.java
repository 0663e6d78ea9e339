package org.jieli.simulators.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;

/**
 * The way through a folder: one file a message, and a file of receipts whose name begins with the name of the message's file. The
 * outcome is told in the words of HTTP, as everywhere in the ledger: 200 if it was accepted, 422 if it was sent back.
 */
public final class FolderWay implements Way {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ACCEPTED = 200;
    private static final int SENT_BACK = 422;

    private final BoxFolders folders;
    private final String extension;
    private final Predicate<byte[]> accepts;
    private final Duration patience;

    /**
     * A way through the folders.
     *
     * @param extension the ending of the partner's files, for example {@code json}
     * @param accepts whether a file of receipts says that the message was accepted
     * @param patience how long to wait for the receipt
     */
    public FolderWay(BoxFolders folders, String extension, Predicate<byte[]> accepts, Duration patience) {
        this.folders = folders;
        this.extension = extension;
        this.accepts = accepts;
        this.patience = patience;
    }

    @Override
    public Sent send(Entry message) {
        String name = message.type() + "-" + message.messageId() + "." + extension;
        folders.put(name, message.bytes());
        return receipt(name)
                .map(receipt -> new Sent(message.messageId(), accepts.test(receipt) ? ACCEPTED : SENT_BACK, receipt))
                .orElseGet(() -> Sent.unanswered(message.messageId()));
    }

    private Optional<byte[]> receipt(String name) {
        long giveUp = System.nanoTime() + patience.toNanos();
        try {
            while (System.nanoTime() < giveUp) {
                Optional<Path> file = receiptOf(name);
                if (file.isPresent()) {
                    return Optional.of(take(file.get()));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Optional<Path> receiptOf(String name) {
        return folders.receipts().stream()
                .filter(file -> file.getFileName().toString().startsWith(name + "."))
                .findFirst();
    }

    private static byte[] take(Path receipt) {
        try {
            byte[] content = Files.readAllBytes(receipt);
            Files.delete(receipt);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
