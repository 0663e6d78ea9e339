package org.jieli.routes.journal;

/** The journal has so much to keep that this message would wait too long: nothing was kept, send it again later. */
public final class JournalBusyException extends JournalException {

    private static final long serialVersionUID = 1L;

    public JournalBusyException() {
        super("Too many messages are waiting to be kept", null);
    }
}
