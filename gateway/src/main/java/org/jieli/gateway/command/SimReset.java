package org.jieli.gateway.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jieli sim reset}. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = {
            "清除选定的答复与经过记录；不给出 PARTNER 则全部清除，时钟复原。账本保留。",
            "Forgets chosen answers and what passed; without PARTNER everybody's, and the clock is set right. Ledgers stay."
        })
final class SimReset implements Callable<Integer> {

    @Mixin
    private SimAccess access;

    @Parameters(arity = "0..1", paramLabel = "PARTNER", description = "合作方 / partner")
    private Optional<String> partner;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String door = partner.map(name -> "partners/" + name + "/reset").orElse("reset");
        return access.run((api, out) -> SimViews.partners(api.send("POST", door, Map.of()), out));
    }
}
