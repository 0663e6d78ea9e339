package org.jieli.gateway;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.gateway.config.WrongConfigurationException;
import org.jieli.gateway.postgres.PostgresUnavailableException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why the gateway did not start, if it is something the operator can mend. */
final class StartFailure {

    private StartFailure() {}

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case WrongConfigurationException wrong -> Optional.of(wrong.getMessage());
            case PostgresUnavailableException unavailable -> Optional.of(unavailable.getMessage());
            case PortInUseException busy ->
                Optional.of("端口 " + busy.getPort() + " 已被占用 / Port " + busy.getPort() + " is in use");
            case SQLException database ->
                Optional.of("数据库无法使用（SQLState " + database.getSQLState() + "） / The database cannot be used (SQLState "
                        + database.getSQLState() + ")");
            default -> Optional.empty();
        };
    }
}
