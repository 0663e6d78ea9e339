package org.jieli.routes.folder;

/** The node stops in the middle of a file, which is read again later. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("The node stops");
    }
}
