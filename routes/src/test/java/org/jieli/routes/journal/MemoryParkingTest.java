package org.jieli.routes.journal;

class MemoryParkingTest extends ParkingContract {

    private final MemoryJournal journal = new MemoryJournal();
    private final Parking parking = new MemoryParking(journal);

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    protected Parking parking() {
        return parking;
    }
}
