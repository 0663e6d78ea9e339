package org.jieli.routes.journal;

/** The journal could not do its work: nothing of the call was kept. Its message never holds data of a person. */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
