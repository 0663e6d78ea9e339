package org.jieli.gateway.admission;

/** What there is not enough of, and what that means over HTTP. */
public enum Shortage {
    /** Too many requests are being processed or wait for a thread. */
    REQUESTS(429, 2),
    /** Too many partners wait at their inbox. */
    WAITS(429, 10),
    /** Too many messages of this partner are being processed. */
    PARTNER(429, 2),
    /** Too many bytes of messages are being processed. */
    MEMORY(429, 2),
    /** The journal has more to keep than it can. */
    JOURNAL(429, 2),
    /** The disk of the data folder is nearly full. */
    DISK(503, 30);

    private final int status;
    private final int seconds;

    Shortage(int status, int seconds) {
        this.status = status;
        this.seconds = seconds;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** After how many seconds to come again. */
    public int seconds() {
        return seconds;
    }
}
