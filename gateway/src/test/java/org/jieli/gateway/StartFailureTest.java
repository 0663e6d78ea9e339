package org.jieli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jieli.gateway.config.WrongConfigurationException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTest {

    @Test
    void aPortInUseIsNamed() {
        assertThat(StartFailure.sentence(wrapped(new PortInUseException(8080))))
                .hasValue("端口 8080 已被占用 / Port 8080 is in use");
    }

    @Test
    void aWrongConfigurationSpeaksForItself() {
        assertThat(StartFailure.sentence(wrapped(new WrongConfigurationException("错", "wrong"))))
                .hasValue("错 / wrong");
    }

    @Test
    void aDatabaseThatCannotBeUsedIsNamedByItsStateOnly() {
        assertThat(StartFailure.sentence(wrapped(new SQLException("password of jieli is secret", "28P01"))))
                .hasValue("数据库无法使用（SQLState 28P01） / The database cannot be used (SQLState 28P01)");
    }

    @Test
    void anythingElseIsForTheDevelopers() {
        assertThat(StartFailure.sentence(wrapped(new IllegalStateException()))).isEmpty();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new IllegalStateException(cause);
    }
}
