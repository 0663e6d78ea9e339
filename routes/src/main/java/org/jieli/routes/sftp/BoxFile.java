package org.jieli.routes.sftp;

import java.time.Instant;

/**
 * A file or folder of a box as it was when somebody looked.
 *
 * @param name its name without the folder, byte for byte as the server has it (each character is one byte)
 * @param folder whether it is a folder
 * @param size bytes
 * @param modified when it was last written, to the second, by the server's clock
 */
public record BoxFile(String name, boolean folder, long size, Instant modified) {

    /** True if nothing that can be seen changed between two looks. */
    public boolean sameAs(BoxFile other) {
        return size == other.size && modified.equals(other.modified);
    }

    /** Says how large it is, never its name. */
    @Override
    public String toString() {
        return "BoxFile[" + size + " bytes]";
    }
}
