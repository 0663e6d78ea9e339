package org.jieli.routes.delivery;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Kinds of fault between the gateway and a partner; the kind decides whether the message may have arrived. */
enum Fault {
    /** The name of the partner's host is unknown. */
    NAME(false),
    /** No connection was made. */
    CONNECT(false),
    /** The partner's certificate was not accepted. */
    TLS(false),
    /** The bytes went out and no answer came in time. */
    TIMEOUT(true),
    /** The connection broke while or after the bytes went out. */
    BROKEN(true),
    /** The answer did not come to an end. */
    ENDLESS(true);

    private final boolean mayHaveArrived;

    Fault(boolean mayHaveArrived) {
        this.mayHaveArrived = mayHaveArrived;
    }

    /** True if the receiver may have got the message, so that the outcome is UNKNOWN and never assumed. */
    boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** The kind of an exception of the HTTP client. */
    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case UnknownHostException e -> NAME;
            case ConnectTimeoutException e -> CONNECT;
            case ConnectionRequestTimeoutException e -> CONNECT;
            case ConnectException e -> CONNECT;
            case NoRouteToHostException e -> CONNECT;
            case SSLHandshakeException e -> TLS;
            case SocketTimeoutException e -> TIMEOUT;
            default -> BROKEN;
        };
    }
}
