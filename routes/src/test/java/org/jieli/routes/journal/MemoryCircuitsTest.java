package org.jieli.routes.journal;

class MemoryCircuitsTest extends CircuitsContract {

    private final Circuits circuits = new MemoryCircuits();

    @Override
    protected Circuits circuits() {
        return circuits;
    }
}
