package org.jieli.routes.folder;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.SftpFolders;
import org.jieli.routes.sftp.Box;
import org.jieli.routes.sftp.BoxException;
import org.jieli.routes.sftp.BoxFault;
import org.jieli.routes.sftp.BoxFile;
import org.jieli.routes.sftp.BoxNames;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one file of a partner's folder: copies it, hands its messages to the intake, puts the receipts into the box, and only then puts
 * the file away. Whatever breaks in between leaves the file where it is; taking it again has the same effect.
 */
final class Collector {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
    private static final String DONE = "done";
    private static final String BAD = "bad";
    private static final long LARGEST_MANIFEST = 64 * 1024;
    private static final int MOST = 10_000;

    private final Partner partner;
    private final Box box;
    private final Content content;
    private final String in;
    private final String receipts;
    private final Shelf shelf;

    Collector(Partner partner, Box box, Content content) {
        SftpFolders folders = partner.sftp().orElseThrow().folders();
        this.partner = partner;
        this.box = box;
        this.content = content;
        this.in = BoxNames.of(folders.in().orElseThrow());
        this.receipts = BoxNames.of(folders.receipts().orElseThrow());
        this.shelf = new Shelf(box, in);
    }

    /** Takes a file that is ready, with its manifest if there is one. */
    void collect(BoxFile file, Optional<BoxFile> manifest) {
        String name = BoxNames.text(file.name());
        Optional<Problem> problem = atFirstSight(name, file, manifest);
        if (problem.isPresent()) {
            refuse(file, name, List.of(problem.get()));
            return;
        }
        try (Spool spool = new Spool();
                Spool answer = new Spool()) {
            if (fetched(file, spool)) {
                Tally tally = content.take(new Fetched(name, spool, manifest.map(this::bytes)), answer.write());
                answer(file, answer);
                putAway(file, manifest, tally);
            }
        }
    }

    /** Puts a file away that could not be dealt with again and again, and tells its partner. */
    void giveUp(BoxFile file) {
        refuse(
                file,
                BoxNames.text(file.name()),
                List.of(Problem.error(
                        ProblemCode.E502,
                        Place.WHOLE,
                        "处理此文件时多次失败，部分行可能已接收",
                        "Dealing with this file failed again and again; some rows may have been taken")));
    }

    private Optional<Problem> atFirstSight(String name, BoxFile file, Optional<BoxFile> manifest) {
        if (!content.takes(name)) {
            return Optional.of(
                    Problem.error(ProblemCode.E105, Place.WHOLE, "不是约定的文件类型", "Not a kind of file that was agreed on"));
        }
        if (file.size() > content.largest()) {
            String limit = content.largest() + " ";
            return Optional.of(Problem.error(
                    ProblemCode.E104, Place.WHOLE, "文件超过上限 " + limit + "字节", "Larger than " + limit + "bytes"));
        }
        boolean lacksManifest = content.manifestName(name).isPresent() && manifest.isEmpty();
        return lacksManifest
                ? Optional.of(Problem.error(ProblemCode.E201, Place.WHOLE, "缺少清单文件", "The manifest is missing"))
                : Optional.empty();
    }

    /** False if the file changed meanwhile, so that it is not whole after all. */
    private boolean fetched(BoxFile file, Spool spool) {
        String path = BoxNames.path(in, file.name());
        box.fetch(path, spool.write());
        return spool.size() == file.size()
                && box.find(path).filter(file::sameAs).isPresent();
    }

    private byte[] bytes(BoxFile manifest) {
        if (manifest.size() > LARGEST_MANIFEST) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        box.fetch(BoxNames.path(in, manifest.name()), bytes);
        return bytes.toByteArray();
    }

    private void refuse(BoxFile file, String name, List<Problem> problems) {
        try (Spool answer = new Spool()) {
            content.refuse(problems, answer.write());
            answer(file, answer);
        }
        putAway(file, Optional.empty(), Tally.UNREADABLE);
    }

    /** The receipts of a name that was used before get a number. */
    private void answer(BoxFile file, Spool answer) {
        for (int number = 1; number < MOST; number++) {
            String place = BoxNames.path(receipts, content.receiptsName(Numbered.name(file.name(), number)));
            box.write(place + ".part", answer.read());
            if (published(place)) {
                return;
            }
        }
        throw new IllegalStateException("Too many receipts of one name");
    }

    private boolean published(String place) {
        try {
            box.publish(place + ".part", place);
            return true;
        } catch (BoxException e) {
            if (e.fault() != BoxFault.OTHER_CONTENT) {
                throw e;
            }
            return false;
        }
    }

    private void putAway(BoxFile file, Optional<BoxFile> manifest, Tally tally) {
        String where = tally.readable() ? DONE : BAD;
        shelf.put(file, where);
        manifest.ifPresent(each -> shelf.put(each, where));
        LOG.info(
                "{}: a file of {} bytes was {}, {} messages accepted, {} sent back",
                partner.name(),
                file.size(),
                tally.readable() ? "taken" : "sent back as a whole",
                tally.accepted(),
                tally.sentBack());
    }
}
