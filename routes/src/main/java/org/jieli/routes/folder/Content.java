package org.jieli.routes.folder;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/** What the files of a partner hold and how they are answered. Thread-safe. */
interface Content {

    /** True if a file of this name holds messages. */
    boolean takes(String name);

    /** The name of the manifest that a file needs, if it needs one. */
    Optional<String> manifestName(String name);

    /** The largest file that is read, in bytes. */
    long largest();

    /** The name of the receipts for a file. */
    String receiptsName(String name);

    /** Hands what is in the file to the intake and writes the receipts; the file may be taken again, with the same effect. */
    Tally take(Fetched file, OutputStream receipts);

    /** Writes the receipts of a file that goes back as a whole. */
    void refuse(List<Problem> problems, OutputStream receipts);
}
