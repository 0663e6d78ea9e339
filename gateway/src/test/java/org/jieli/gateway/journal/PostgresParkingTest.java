package org.jieli.gateway.journal;

import javax.sql.DataSource;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Parking;
import org.jieli.routes.journal.ParkingContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PostgresParkingTest extends ParkingContract {

    private Journal journal;
    private Parking parking;

    @BeforeEach
    void open(DataSource database) {
        journal = new PostgresJournal(database);
        parking = new PostgresParking(database);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    protected Parking parking() {
        return parking;
    }
}
