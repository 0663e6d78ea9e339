package org.jieli.routes.sftp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A partner's SFTP server as a place for files. Paths are absolute or below the home of the user, with {@code /}; names are bytes, each
 * a character of its own, because servers do not agree on a charset. Thread-safe. Whatever fails is a {@link BoxException}.
 */
public interface Box {

    /** What is in a folder, in no order, without the folder itself and the one above. */
    List<BoxFile> list(String folder);

    /** A file or folder, if it is there. */
    Optional<BoxFile> find(String path);

    /** Copies a file from the box. */
    void fetch(String path, OutputStream to);

    /** Writes a file; one that is there is written anew. Only for temporary names, which nobody reads. */
    void write(String path, InputStream content);

    /**
     * Gives a written file its final name. Never overwrites: if that name is taken by the same content it is as if this call had put it
     * there, with other content it is {@link BoxFault#OTHER_CONTENT}. Either way the temporary name is gone afterwards.
     */
    void publish(String temporary, String path);

    /**
     * Moves a file to a place where only the gateway writes.
     *
     * @return false if the place is taken; then nothing was moved
     */
    boolean move(String from, String to);

    /** Deletes a file. */
    void delete(String path);

    /** Makes a folder unless it is there. */
    void makeFolder(String path);
}
