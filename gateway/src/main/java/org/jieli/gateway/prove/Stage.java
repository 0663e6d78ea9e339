package org.jieli.gateway.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.gateway.prove.machine.Database;
import org.jieli.gateway.prove.machine.GatewayNode;
import org.jieli.gateway.prove.machine.SmallDisk;
import org.jieli.gateway.prove.machine.WrongClock;
import org.jieli.gateway.prove.partner.Caller;
import org.jieli.gateway.prove.partner.Ensemble;
import org.jieli.gateway.prove.partner.NodeDoor;
import org.jieli.gateway.prove.partner.Temper;

/** Everything that takes part in a proof. Close it to end all of it. */
final class Stage implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String DATABASE = "database";

    private final Optional<SmallDisk> disk;
    private final Database database;
    private final Optional<WrongClock> clock;
    private final Ensemble ensemble;
    private final List<GatewayNode> nodes;
    private final Caller caller;
    private final Thread hook = new Thread(this::end);

    private Stage(Plan plan) throws IOException, InterruptedException {
        Path folder = plan.folder();
        disk = SmallDisk.on(folder.resolve(DATABASE));
        database =
                Database.start(folder.resolve(DATABASE), folder.toAbsolutePath().getParent());
        clock = WrongClock.in(folder);
        ensemble = new Ensemble(
                plan.partners(), plan.kills() == 0 ? Temper.good() : Temper.bad(plan.seed()), plan.sabotage());
        Path partners = Files.writeString(folder.resolve("partners.yml"), ensemble.asPartners());
        nodes = List.of(
                new GatewayNode("A", folder, partners, database, Map.of()),
                new GatewayNode(
                        "B",
                        folder,
                        partners,
                        database,
                        clock.map(WrongClock::environment).orElse(Map.of())));
        caller = new Caller(nodes.stream()
                .map(node -> new NodeDoor(node.name(), node.door().port()))
                .toList());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts the database and the nodes; the first node issues the keys of all partners. */
    static Stage open(Plan plan) throws IOException, InterruptedException {
        Stage stage = new Stage(plan);
        try {
            for (GatewayNode node : stage.nodes) {
                node.start();
                if (!node.awaitReady(LONGEST_START)) {
                    throw new IOException("节点未能启动，原因见 / A node did not start, see " + plan.folder());
                }
            }
            return stage;
        } catch (IOException | InterruptedException failure) {
            stage.close();
            throw failure;
        }
    }

    Optional<SmallDisk> disk() {
        return disk;
    }

    Database database() {
        return database;
    }

    Optional<WrongClock> clock() {
        return clock;
    }

    Ensemble ensemble() {
        return ensemble;
    }

    List<GatewayNode> nodes() {
        return nodes;
    }

    Caller caller() {
        return caller;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    private void end() {
        caller.close();
        nodes.forEach(GatewayNode::close);
        ensemble.close();
        database.close();
        disk.ifPresent(SmallDisk::close);
    }
}
