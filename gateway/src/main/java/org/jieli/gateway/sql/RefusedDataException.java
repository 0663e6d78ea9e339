package org.jieli.gateway.sql;

import org.jieli.routes.journal.JournalException;

/** The database refuses a value: trying again fails again, and what came without that value is not to blame. */
public final class RefusedDataException extends JournalException {

    private static final long serialVersionUID = 1L;

    RefusedDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
