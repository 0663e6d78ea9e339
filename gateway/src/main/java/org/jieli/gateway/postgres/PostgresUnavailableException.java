package org.jieli.gateway.postgres;

/** The PostgreSQL of the journal cannot be used. Its message is one sentence in Chinese and the same in English, for an operator. */
public final class PostgresUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresUnavailableException(String zh, String en) {
        super(zh + " / " + en);
    }

    PostgresUnavailableException(String zh, String en, Throwable cause) {
        super(zh + " / " + en, cause);
    }
}
