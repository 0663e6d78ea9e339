package org.jieli.gateway.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints an exception with its types and places but without its message, because parsers and databases quote what they were given,
 * and that is personal data. The messages of our own exceptions and of the network are kept; of a database error its SQLState.
 */
public final class QuietThrowable extends ThrowableHandlingConverter {

    private static final List<String> HARMLESS = List.of("org.jieli.", "java.net.", "java.nio.channels.");
    private static final int MOST_FRAMES = 20;
    private static final int MOST_CAUSES = 8;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        IThrowableProxy throwable = event.getThrowableProxy();
        for (int cause = 0; throwable != null && cause < MOST_CAUSES; cause++) {
            text.append(cause == 0 ? "" : "caused by ").append(head(throwable)).append(frames(throwable));
            throwable = throwable.getCause();
        }
        return text.toString();
    }

    private static String head(IThrowableProxy throwable) {
        String type = throwable.getClassName();
        boolean harmless = HARMLESS.stream().anyMatch(type::startsWith);
        return type + (harmless ? ": " + throwable.getMessage() : sqlState(throwable)) + System.lineSeparator();
    }

    private static String sqlState(IThrowableProxy throwable) {
        return throwable instanceof ThrowableProxy known && known.getThrowable() instanceof SQLException failure
                ? ", SQLState " + failure.getSQLState()
                : "";
    }

    private static String frames(IThrowableProxy throwable) {
        return Arrays.stream(throwable.getStackTraceElementProxyArray())
                .limit(MOST_FRAMES)
                .map(StackTraceElementProxy::getSTEAsString)
                .map(frame -> "    " + frame + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
