package org.jieli.gateway.admission;

/** A request was not admitted: nothing of it was read or done, and the caller may send it again later. */
public final class NotAdmittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Shortage shortage;

    NotAdmittedException(Shortage shortage) {
        super(shortage.name(), null, false, false);
        this.shortage = shortage;
    }

    /** Why. */
    public Shortage shortage() {
        return shortage;
    }
}
