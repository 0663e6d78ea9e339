package org.jieli.gateway.command;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jieli.simulators.certify.trial.Courier;
import org.jieli.simulators.certify.trial.Door;
import org.jieli.simulators.certify.trial.FolderPost;
import org.jieli.simulators.certify.trial.HttpCourier;
import org.jieli.simulators.certify.trial.InboxDoor;
import org.jieli.simulators.certify.trial.SftpAccess;

/**
 * The lines between certification and a tested system.
 *
 * @param where where the system finds the played gateway, for its operator
 * @param courier how messages reach the system
 * @param open what is open and must be closed
 */
record Lines(String where, Courier courier, List<AutoCloseable> open) implements AutoCloseable {

    /** To a system with a door, which sends to the door of the gateway. */
    static Lines toDoor(URI address, Door door, String key, Duration patience) {
        HttpCourier courier = new HttpCourier(address, patience);
        return new Lines(gateway(door.address(), key), courier, List.of(courier, door));
    }

    /** To a system that fetches. */
    static Lines fromInbox(InboxDoor inbox, String key) {
        return new Lines(gateway(inbox.address(), key), inbox, List.of(inbox));
    }

    /** To and from the folders of a system. */
    static Lines throughFolders(SftpAccess access, FolderPost post) {
        return new Lines("文件夹 / Folders  sftp://" + access.host() + ":" + access.port(), post, List.of(post));
    }

    private static String gateway(URI address, String key) {
        return "网关 / Gateway  " + address + "   密钥 / key  " + key;
    }

    /** False if the system should come by itself and does not in time. */
    boolean isUsed(Duration patience) throws InterruptedException {
        return !(courier instanceof InboxDoor inbox) || inbox.inbox().awaitVisit(patience);
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("A line that cannot be closed", e);
            }
        }
    }
}
