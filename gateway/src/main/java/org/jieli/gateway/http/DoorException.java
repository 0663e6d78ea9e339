package org.jieli.gateway.http;

import org.springframework.http.HttpStatus;

/** Ends a request at its door with a status and an error that the caller is told. */
public final class DoorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient DoorError error;

    /** @param error what the caller is told */
    public DoorException(HttpStatus status, DoorError error) {
        super(error.code(), null, false, false);
        this.status = status;
        this.error = error;
    }

    /** An error without a code of the standard, in Chinese and in English. */
    public DoorException(HttpStatus status, String zh, String en) {
        this(status, new DoorError(status.name(), zh, en));
    }

    HttpStatus status() {
        return status;
    }

    DoorError error() {
        return error;
    }
}
