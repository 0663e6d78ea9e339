package org.jieli.routes.journal;

class MemoryAlertsTest extends AlertsContract {

    private final MemoryJournal journal = new MemoryJournal();
    private final Alerts alerts = new MemoryAlerts(journal);
    private final Circuits circuits = new MemoryCircuits();

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Circuits circuits() {
        return circuits;
    }
}
