package org.jieli.routes.folder;

import java.util.Optional;
import org.jieli.routes.sftp.Box;
import org.jieli.routes.sftp.BoxException;
import org.jieli.routes.sftp.BoxFault;
import org.jieli.routes.sftp.BoxFile;
import org.jieli.routes.sftp.BoxNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where files of a folder go when they were dealt with: {@code done} or {@code bad} below it. Nothing on a shelf is overwritten. */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final int MOST = 10_000;

    private final Box box;
    private final String folder;

    /** @param folder the folder whose files are put away */
    Shelf(Box box, String folder) {
        this.box = box;
        this.folder = folder;
    }

    /**
     * Puts a file away. If its partner replaced it meanwhile, the new one is put back to be read too; if somebody else put it away,
     * there is nothing to do.
     */
    void put(BoxFile file, String shelf) {
        try {
            String place = moved(file.name(), folder, BoxNames.path(folder, shelf));
            Optional<BoxFile> there = box.find(place);
            if (there.isPresent() && !there.get().sameAs(file)) {
                LOG.info("A file was replaced while it was read; the new one is read too");
                putBack(place, file.name());
            }
        } catch (BoxException e) {
            if (e.fault() != BoxFault.MISSING) {
                throw e;
            }
            LOG.info("A file was taken away by somebody else");
        }
    }

    private void putBack(String place, String name) {
        for (int number = 1; number < MOST; number++) {
            if (box.move(place, BoxNames.path(folder, Numbered.name(name, number)))) {
                return;
            }
        }
    }

    private String moved(String name, String from, String to) {
        box.makeFolder(to);
        for (int number = 1; number < MOST; number++) {
            String place = BoxNames.path(to, Numbered.name(name, number));
            if (box.move(BoxNames.path(from, name), place)) {
                return place;
            }
        }
        throw new IllegalStateException("Too many files of one name");
    }
}
