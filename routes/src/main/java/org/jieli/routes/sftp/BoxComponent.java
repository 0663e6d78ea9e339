package org.jieli.routes.sftp;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.SftpFolders;

/** Camel's SFTP component for {@code sftp:PARTNER/in} and {@code sftp:PARTNER/out}: no URI holds a host, a user or a secret. */
@SuppressWarnings("rawtypes") // as Camel itself declares it
final class BoxComponent extends SftpComponent {

    private final Boxes boxes;

    BoxComponent(Boxes boxes) {
        this.boxes = boxes;
    }

    @Override
    protected GenericFileEndpoint<SftpRemoteFile> buildFileEndpoint(
            String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String[] parts = remaining.split("/", 2);
        Partner partner = boxes.partner(parts[0]);
        SftpConfiguration configuration = new SftpConfiguration(new URI("sftp://" + remaining));
        configuration.setDirectory(BoxNames.of(folder(partner, parts[1])));
        configuration.setStepwise(false);
        BoxEndpoint endpoint = new BoxEndpoint(uri, this, configuration, boxes.of(partner));
        endpoint.setAutoCreate(false);
        endpoint.setDownload(false);
        return endpoint;
    }

    private static String folder(Partner partner, String word) {
        SftpFolders folders = partner.sftp().orElseThrow().folders();
        Optional<String> folder =
                switch (word) {
                    case "in" -> folders.in();
                    case "out" -> folders.out();
                    default -> Optional.empty();
                };
        return folder.orElseThrow(() -> new IllegalArgumentException(partner.name() + " has no folder " + word));
    }
}
