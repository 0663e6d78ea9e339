package org.jieli.routes.http;

/** A step that failed; it never leaves the probe. */
final class HttpProbeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStep step;

    /** @param detail what only this failure knows, for example a status; or empty */
    HttpProbeException(HttpStep step, HttpFault fault, String detail) {
        super(fault.at(step, detail), null, false, false);
        this.step = step;
    }

    HttpStep step() {
        return step;
    }
}
