package org.jieli.routes.delivery;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jieli.routes.sftp.BoxException;
import org.jieli.routes.sftp.BoxStep;

/** Kinds of fault between the gateway and a partner; the kind decides whether the message may have arrived. */
enum Fault {
    /** The name of the partner's host is unknown. */
    NAME(false),
    /** No connection was made. */
    CONNECT(false),
    /** The partner's certificate was not accepted. */
    TLS(false),
    /** The keys of an SFTP session could not be agreed on. */
    KEY_EXCHANGE(false),
    /** The partner's server showed a host key that is not pinned. */
    HOST_KEY(false),
    /** The partner did not let the gateway in. */
    LOGIN(false),
    /** The partner's folder is not there. */
    FOLDER(false),
    /** The gateway may not write into the partner's folder. */
    DENIED(false),
    /** The partner's folder takes no more: disk or quota are full. */
    FULL(false),
    /** The partner's server said no and not why. */
    NOT_TAKEN(false),
    /** All sessions to the partner were in use. */
    BUSY(false),
    /** The connection broke while the file still had its temporary name. */
    CUT(false),
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

    /** True if somebody has to mend something before another attempt can go better: a certificate, a key, a folder. */
    boolean needsMending() {
        return switch (this) {
            case TLS, KEY_EXCHANGE, HOST_KEY, LOGIN, FOLDER, DENIED, FULL -> true;
            case NAME, CONNECT, NOT_TAKEN, BUSY, CUT, TIMEOUT, BROKEN, ENDLESS -> false;
        };
    }

    /** The kind of an exception of the HTTP client or of a box. */
    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case BoxException e -> of(e);
            case UncheckedIOException e -> of(e.getCause());
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

    private static Fault of(BoxException e) {
        return switch (e.fault()) {
            case NAME -> NAME;
            case CONNECT -> CONNECT;
            case KEY_EXCHANGE -> KEY_EXCHANGE;
            case HOST_KEY -> HOST_KEY;
            case KEY_FILE, LOGIN, NO_SFTP -> LOGIN;
            case MISSING -> FOLDER;
            case DENIED -> DENIED;
            case FULL -> FULL;
            case OTHER_CONTENT, REFUSED -> NOT_TAKEN;
            case BUSY -> BUSY;
            case CUT -> e.step() == BoxStep.RENAME ? BROKEN : CUT;
        };
    }
}
