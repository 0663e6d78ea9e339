package org.jieli.gateway.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.net.ConnectException;
import java.sql.SQLException;
import org.jieli.routes.journal.JournalException;
import org.junit.jupiter.api.Test;

class QuietThrowableTest {

    private final Logger logger = new LoggerContext().getLogger("test");

    @Test
    void whatAParserQuotesIsNotPrinted() {
        String line = printed(new IllegalArgumentException("Cannot read 13800000001"));

        assertThat(line)
                .contains("java.lang.IllegalArgumentException", "QuietThrowableTest")
                .doesNotContain("13800000001");
    }

    @Test
    void ofADatabaseErrorTheStateIsPrintedAndTheCauseToo() {
        String line = printed(
                new JournalException("The message was not kept", new SQLException("duplicate key (李测试)", "23505")));

        assertThat(line)
                .contains("The message was not kept", "caused by java.sql.SQLException, SQLState 23505")
                .doesNotContain("李测试");
    }

    @Test
    void whatTheNetworkSaysIsPrinted() {
        assertThat(printed(new ConnectException("Connection refused"))).contains("Connection refused");
    }

    @Test
    void aLineWithoutExceptionStaysAsItIs() {
        assertThat(printed(null)).isEmpty();
    }

    private String printed(Throwable throwable) {
        return new QuietThrowable().convert(new LoggingEvent("test", logger, Level.ERROR, "failed", throwable, null));
    }
}
