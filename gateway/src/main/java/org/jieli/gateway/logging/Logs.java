package org.jieli.gateway.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What is logged by commands that run without Spring, whose configuration they do not read. */
public final class Logs {

    private Logs() {}

    /** Logs warnings and errors only, from now on. */
    public static void onlyWarnings() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }
}
