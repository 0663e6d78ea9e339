package org.jieli.routes.sftp;

import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/** A folder of a partner's box. */
@SuppressWarnings("rawtypes") // as Camel itself declares it
final class BoxEndpoint extends SftpEndpoint {

    private final Box box;

    BoxEndpoint(String uri, SftpComponent component, SftpConfiguration configuration, Box box) {
        super(uri, component, configuration);
        this.box = box;
    }

    @Override
    public RemoteFileOperations<SftpRemoteFile> createRemoteFileOperations() {
        return new BoxOperations(box);
    }
}
