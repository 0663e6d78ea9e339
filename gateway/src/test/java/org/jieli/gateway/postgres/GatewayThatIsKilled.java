package org.jieli.gateway.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process of its own that starts PostgreSQL, commits one row, says so and then waits to be killed. */
final class GatewayThatIsKilled {

    static final String COMMITTED = "committed";

    private GatewayThatIsKilled() {}

    /** Takes the data folder and the folder of the programs; never closes its server. */
    public static void main(String[] arguments) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
        Sql.run(postgres, "CREATE TABLE notice AS SELECT 'accepted' AS state");
        System.out.println(COMMITTED);
        int untilKilled = System.in.read();
        System.exit(untilKilled);
    }
}
