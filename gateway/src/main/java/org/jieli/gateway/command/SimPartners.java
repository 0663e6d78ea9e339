package org.jieli.gateway.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jieli sim partners}. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description = {"所模拟的合作方。", "The partners that are played."})
final class SimPartners implements Callable<Integer> {

    @Mixin
    private SimAccess access;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return access.run((api, out) -> SimViews.partners(api.get("partners"), out));
    }
}
