package org.jieli.gateway.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieli sim}: drives the partners that {@code jieli simulate} plays. */
@Command(
        name = "sim",
        mixinStandardHelpOptions = true,
        description = {"驱动 jieli simulate 所模拟的合作方。", "Drives the partners that jieli simulate plays."},
        subcommands = {
            SimPartners.class,
            SimArrived.class,
            SimSend.class,
            SimAnswer.class,
            SimFault.class,
            SimReset.class,
            SimClock.class
        },
        footer = {"", SimAccess.CODES})
public final class SimCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }
}
