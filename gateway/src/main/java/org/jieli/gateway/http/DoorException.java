package org.jieli.gateway.http;

import org.springframework.http.HttpStatus;

/** Ends a request at its door with a status and an error that the caller is told. */
final class DoorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient DoorError error;

    DoorException(HttpStatus status, DoorError error) {
        super(error.code(), null, false, false);
        this.status = status;
        this.error = error;
    }

    DoorException(HttpStatus status, String zh, String en) {
        this(status, new DoorError(status.name(), zh, en));
    }

    HttpStatus status() {
        return status;
    }

    DoorError error() {
        return error;
    }
}
