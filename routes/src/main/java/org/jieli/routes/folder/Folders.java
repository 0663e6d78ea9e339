package org.jieli.routes.folder;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Arrival;
import org.jieli.routes.own.Receipts;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.SftpFolders;
import org.jieli.routes.sftp.Boxes;

/** The folders that are read, of all partners that have one. Thread-safe. */
public final class Folders implements AutoCloseable {

    /** How long what is under way may take at the end. */
    private static final long GRACE_SECONDS = 20;

    private final CamelContext camel;
    private final Duties duties;
    private final Function<Arrival, Answer> intake;
    private final Receipts receipts;
    private final InstantSource clock;
    private final Map<Partner, FolderDoor> doors = new LinkedHashMap<>();
    private final Map<String, Trouble> troubles = new LinkedHashMap<>();
    private volatile boolean running;

    /**
     * Adds a route for each folder to {@code camel}.
     *
     * @param duties which folders this node looks after
     * @param intake takes one message and answers after the commit
     * @throws Exception if a route cannot be built
     */
    public Folders(
            CamelContext camel,
            Directory directory,
            Boxes boxes,
            Duties duties,
            Function<Arrival, Answer> intake,
            Receipts receipts,
            InstantSource clock)
            throws Exception {
        this.camel = camel;
        this.duties = duties;
        this.intake = intake;
        this.receipts = receipts;
        this.clock = clock;
        directory.partners().stream().filter(Folders::isRead).forEach(partner -> addDoor(partner, boxes));
        camel.addRoutes(new FolderRoutes(doors));
    }

    private static boolean isRead(Partner partner) {
        return partner.sftp().flatMap(sftp -> sftp.folders().in()).isPresent();
    }

    private void addDoor(Partner partner, Boxes boxes) {
        SftpFolders folders = partner.sftp().orElseThrow().folders();
        Content content = content(partner);
        Trouble trouble = new Trouble(partner.name());
        troubles.put(partner.name(), trouble);
        doors.put(
                partner,
                new FolderDoor(
                        new Look(content, folders.settled(), System::nanoTime),
                        new Collector(partner, boxes.of(partner), content),
                        () -> running && duties.holds("poll " + partner.name()),
                        trouble));
    }

    private Content content(Partner partner) {
        return partner.dialect()
                .batch()
                .<Content>map(batch -> new ManyRows(batch, new RowIntake(partner, intake, clock, () -> running)))
                .orElseGet(() -> new OneMessage(partner, intake, receipts, clock));
    }

    /** Starts to look. */
    public void start() {
        running = true;
        doors.keySet().forEach(this::startRoute);
    }

    private void startRoute(Partner partner) {
        try {
            camel.getRouteController().startRoute(FolderRoutes.idOf(partner));
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    /** What keeps a partner's folder from being read, in Chinese and English; by partner, empty if nothing does. */
    public Map<String, String> troubles() {
        Map<String, String> now = new LinkedHashMap<>();
        troubles.forEach((partner, trouble) -> now.put(partner, trouble.now()));
        return now;
    }

    /** Stops to look; a file that is under way is left where it is. */
    @Override
    public void close() {
        running = false;
        doors.keySet().forEach(this::stopRoute);
    }

    private void stopRoute(Partner partner) {
        try {
            camel.getRouteController().stopRoute(FolderRoutes.idOf(partner), GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }
}
