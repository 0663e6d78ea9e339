package org.jieli.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.desk.FolderDoor;
import org.jieli.simulators.desk.FolderWay;
import org.jieli.simulators.desk.SftpBox;
import org.jieli.simulators.desk.Way;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.Moment;

/**
 * A partner with folders instead of doors: the gateway comes by SFTP, reads what the partner put there, and leaves messages and
 * receipts.
 */
public final class FolderSimulator extends Simulator {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BoxFolders folders;
    private final Way way;
    private volatile SftpBox box;
    private volatile FolderDoor door;

    FolderSimulator(String name, String org, Contract contract, Script script, Path folder, Clock clock) {
        super(name, org, contract, script, folder, clock);
        folders = new BoxFolders(folder.resolve(name + "-box"));
        way = new FolderWay(folders, contract.extension(), contract::accepts, PATIENCE);
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(box).map(SftpBox::address);
    }

    @Override
    public void start(int port) {
        start(port, Optional.empty());
    }

    /** The same, and lets the gateway in by a key too. */
    public void start(int port, Optional<PublicKey> allowed) {
        box = new SftpBox(folders.root(), port, allowed, this::faults, watchman()::disturbed);
        door = new FolderDoor(folders, desk(), contract().contentType());
    }

    @Override
    public void suffer(Faults these) {
        super.suffer(these);
        if (box != null) {
            box.hangUp();
        }
    }

    @Override
    Stream<Moment> moments() {
        return Stream.of(Moment.values()).filter(Moment::isOfFolders);
    }

    /** The box, open since {@link #start}: its address, password and fingerprint. */
    public SftpBox box() {
        return box;
    }

    /** The {@code sftp} of its block in a file of partners, while it is open: YAML, not indented. */
    public String settings() {
        return """
                sftp:
                  host: %s
                  port: %d
                  user: %s
                  password: %s
                  host-keys: ["%s"]
                  in: %s
                  out: %s
                  receipts: %s
                """.formatted(
                        box.address().getHost(),
                        box.address().getPort(),
                        SftpBox.USER,
                        box.password(),
                        box.fingerprint(),
                        BoxFolders.TO_GATEWAY,
                        BoxFolders.FROM_GATEWAY,
                        BoxFolders.RECEIPTS);
    }

    /** Its folders. */
    public BoxFolders folders() {
        return folders;
    }

    @Override
    Way way() {
        return way;
    }

    @Override
    public void close() {
        if (box != null) {
            door.close();
            box.close();
        }
        super.close();
    }
}
