package org.jieli.gateway;

import org.jieli.gateway.bench.BenchCommand;
import org.jieli.gateway.bench.peer.PeerCommand;
import org.jieli.gateway.command.AlertsCommand;
import org.jieli.gateway.command.CertifyCommand;
import org.jieli.gateway.command.CircuitsCommand;
import org.jieli.gateway.command.HoldCommand;
import org.jieli.gateway.command.KeysCommand;
import org.jieli.gateway.command.PackageCommand;
import org.jieli.gateway.command.ParkedCommand;
import org.jieli.gateway.command.PartnersCommand;
import org.jieli.gateway.command.PeopleCommand;
import org.jieli.gateway.command.ProbeCommand;
import org.jieli.gateway.command.RetentionCommand;
import org.jieli.gateway.command.ScanCommand;
import org.jieli.gateway.command.SearchCommand;
import org.jieli.gateway.command.SendCommand;
import org.jieli.gateway.command.SimCommand;
import org.jieli.gateway.command.SimulateCommand;
import org.jieli.gateway.demo.DemoCommand;
import org.jieli.gateway.prove.ProveCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the program: one subcommand for each thing it can do. */
@Command(
        name = "jieli",
        mixinStandardHelpOptions = true,
        versionProvider = Jieli.Version.class,
        description = {
            "接力：救助站、全国救助系统与公安之间的消息网关。",
            "Jieli: the gateway between rescue stations, the national rescue system and the police."
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            SimulateCommand.class,
            SimCommand.class,
            CertifyCommand.class,
            PackageCommand.class,
            SendCommand.class,
            ParkedCommand.class,
            CircuitsCommand.class,
            AlertsCommand.class,
            PartnersCommand.class,
            PeopleCommand.class,
            ScanCommand.class,
            KeysCommand.class,
            ProbeCommand.class,
            SearchCommand.class,
            HoldCommand.class,
            RetentionCommand.class,
            BenchCommand.class,
            PeerCommand.class,
            ProveCommand.class
        })
public final class Jieli implements Runnable {

    @Spec
    private CommandSpec command;

    /** Runs one subcommand and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Jieli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Jieli.class.getPackage().getImplementationVersion();
            return new String[] {"jieli " + version};
        }
    }
}
