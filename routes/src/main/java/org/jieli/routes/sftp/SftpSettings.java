package org.jieli.routes.sftp;

import java.time.Duration;

/**
 * How the gateway deals with boxes.
 *
 * @param connectTimeout how long it may take until a session is ready, from the name lookup to the login; also how long to wait for a
 *     session that is in use
 * @param patience how long a step may make no progress before the session is cut
 * @param sessions most sessions to one box at the same time
 * @param idle how long an unused session stays open
 */
public record SftpSettings(Duration connectTimeout, Duration patience, int sessions, Duration idle) {

    /** Ten seconds to connect, ten without progress, four sessions a box, closed after a minute. */
    public static final SftpSettings DEFAULT =
            new SftpSettings(Duration.ofSeconds(10), Duration.ofSeconds(10), 4, Duration.ofMinutes(1));
}
