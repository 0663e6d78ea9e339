package org.jieli.routes.sftp;

/**
 * A box that failed: at which step and how. Its message is a sentence in Chinese and English; it holds no name of a file, for partners
 * put names of people there, and no secret.
 */
public final class BoxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BoxStep step;
    private final BoxFault fault;

    BoxException(BoxStep step, BoxFault fault) {
        this(step, fault, "");
    }

    /** @param detail what only this failure knows, for example the fingerprint that was seen; or empty */
    BoxException(BoxStep step, BoxFault fault, String detail) {
        super(step.zh() + "：" + fault.zh() + " / " + step.en() + ": " + fault.en()
                + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.step = step;
        this.fault = fault;
    }

    /** Where it failed. */
    public BoxStep step() {
        return step;
    }

    /** How it failed. */
    public BoxFault fault() {
        return fault;
    }

    /** True if the session is of no use any more. */
    boolean cut() {
        return fault == BoxFault.CUT;
    }
}
