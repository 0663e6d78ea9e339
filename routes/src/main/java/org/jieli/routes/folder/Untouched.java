package org.jieli.routes.folder;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/** Camel only finds the files: the {@link Collector} itself puts them away when it has done everything else. */
@SuppressWarnings("rawtypes") // as Camel itself declares it
final class Untouched implements GenericFileProcessStrategy<SftpRemoteFile> {

    @Override
    public void prepareOnStartup(
            GenericFileOperations<SftpRemoteFile> operations, GenericFileEndpoint<SftpRemoteFile> endpoint) {
        // nothing to prepare
    }

    @Override
    public boolean begin(
            GenericFileOperations<SftpRemoteFile> operations,
            GenericFileEndpoint<SftpRemoteFile> endpoint,
            Exchange exchange,
            GenericFile<SftpRemoteFile> file) {
        return true;
    }

    @Override
    public void abort(
            GenericFileOperations<SftpRemoteFile> operations,
            GenericFileEndpoint<SftpRemoteFile> endpoint,
            Exchange exchange,
            GenericFile<SftpRemoteFile> file) {
        // nothing was begun
    }

    @Override
    public void commit(
            GenericFileOperations<SftpRemoteFile> operations,
            GenericFileEndpoint<SftpRemoteFile> endpoint,
            Exchange exchange,
            GenericFile<SftpRemoteFile> file) {
        // the collector did it
    }

    @Override
    public void rollback(
            GenericFileOperations<SftpRemoteFile> operations,
            GenericFileEndpoint<SftpRemoteFile> endpoint,
            Exchange exchange,
            GenericFile<SftpRemoteFile> file) {
        // the file is where it was
    }
}
