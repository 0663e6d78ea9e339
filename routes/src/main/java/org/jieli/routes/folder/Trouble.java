package org.jieli.routes.folder;

import org.jieli.routes.sftp.BoxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps a partner's folder from being read; told once when it begins, changes or ends, not at every look. Thread-safe. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final String partner;
    private volatile String now = "";

    Trouble(String partner) {
        this.partner = partner;
    }

    /** The folder could not be read, or not to its end. */
    void is(RuntimeException cause) {
        String text = cause instanceof BoxException
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
        if (!text.equals(now)) {
            LOG.warn("{} 的文件夹无法读取 / The folder of {} cannot be read: {}", partner, partner, text);
            LOG.debug("The folder of {}", partner, cause);
        }
        now = text;
    }

    /** The folder was read. */
    void over() {
        if (!now.isEmpty()) {
            LOG.info("{} 的文件夹又可读取 / The folder of {} can be read again", partner, partner);
        }
        now = "";
    }

    /** A sentence in Chinese and English, or empty if there is none. */
    String now() {
        return now;
    }
}
