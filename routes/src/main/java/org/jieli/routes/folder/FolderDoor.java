package org.jieli.routes.folder;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.sftp.BoxException;
import org.jieli.routes.sftp.BoxFile;
import org.jieli.routes.sftp.BoxNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partner's folder as a door: Camel looks into it at even intervals, on the one node that has the duty, and gives the files that are
 * ready to the {@link Collector}. What fails because of a machine ends the look; what fails because of one file does not hold up
 * the others. Used by one thread at a time.
 */
@SuppressWarnings("rawtypes") // as Camel itself declares it
final class FolderDoor implements PollingConsumerPollStrategy, GenericFileFilter<SftpRemoteFile> {

    private static final Logger LOG = LoggerFactory.getLogger(FolderDoor.class);

    /** After so many failures of our own a file is put away. */
    private static final int TRIES = 5;

    private final Look look;
    private final Collector collector;
    private final BooleanSupplier onDuty;
    private final Trouble trouble;
    private final Map<String, Integer> failures = new HashMap<>();
    private boolean broken;

    FolderDoor(Look look, Collector collector, BooleanSupplier onDuty, Trouble trouble) {
        this.look = look;
        this.collector = collector;
        this.onDuty = onDuty;
        this.trouble = trouble;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        broken = false;
        if (!onDuty.getAsBoolean()) {
            return false;
        }
        look.begin();
        return true;
    }

    @Override
    public boolean accept(GenericFile<SftpRemoteFile> file) {
        return look.ready(boxFile(file));
    }

    /** Takes the file of an exchange. */
    void collect(Exchange exchange) {
        if (!broken) {
            collect(boxFile((GenericFile<?>) exchange.getProperty(Exchange.FILE_EXCHANGE_FILE)));
        }
    }

    private void collect(BoxFile file) {
        try {
            collector.collect(file, look.manifestOf(BoxNames.text(file.name())));
            failures.remove(file.name());
        } catch (BoxException | JournalException | UncheckedIOException | StoppedException e) {
            broken(e);
        } catch (RuntimeException e) {
            failed(file, e);
        }
    }

    private void failed(BoxFile file, RuntimeException e) {
        int times = failures.merge(file.name(), 1, Integer::sum);
        LOG.error("A file of {} bytes failed for the {}. time", file.size(), times, e);
        if (times >= TRIES) {
            failures.remove(file.name());
            collector.giveUp(file);
        }
    }

    private void broken(RuntimeException cause) {
        broken = true;
        if (!(cause instanceof StoppedException)) {
            trouble.is(cause);
        }
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        if (!broken) {
            trouble.over();
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        trouble.is(cause instanceof RuntimeException e ? e : new IllegalStateException(cause));
        return false;
    }

    private static BoxFile boxFile(GenericFile<?> file) {
        return new BoxFile(
                file.getFileNameOnly(),
                file.isDirectory(),
                file.getFileLength(),
                Instant.ofEpochMilli(file.getLastModified()));
    }
}
