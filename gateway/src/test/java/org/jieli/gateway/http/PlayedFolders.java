package org.jieli.gateway.http;

import java.util.List;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.desk.SftpBox;

/** What the gateway has to know of a played partner with folders, none of whom is among the shipped ones. */
final class PlayedFolders {

    private PlayedFolders() {}

    /** Its settings, after the name of its block. */
    static List<String> settings(FolderSimulator partner) {
        return List.of(
                ".org=" + partner.org(),
                ".name=" + partner.name(),
                ".role=station",
                ".serves=" + partner.org().substring(3, 7) + "00",
                ".sftp.host=" + partner.box().address().getHost(),
                ".sftp.port=" + partner.box().address().getPort(),
                ".sftp.user=" + SftpBox.USER,
                ".sftp.password=" + partner.box().password(),
                ".sftp.host-keys=" + partner.box().fingerprint(),
                ".sftp.in=" + BoxFolders.TO_GATEWAY,
                ".sftp.out=" + BoxFolders.FROM_GATEWAY,
                ".sftp.receipts=" + BoxFolders.RECEIPTS,
                ".sftp.every=200ms",
                ".sftp.settled=400ms");
    }
}
