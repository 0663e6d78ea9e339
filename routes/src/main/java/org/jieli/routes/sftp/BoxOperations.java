package org.jieli.routes.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.RemoteFile;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/** What Camel's file component does with a box. Its sessions come and go by themselves, so that there is nothing to connect. Thread-safe. */
@SuppressWarnings("rawtypes") // as Camel itself declares it
final class BoxOperations implements RemoteFileOperations<SftpRemoteFile> {

    private final Box box;

    BoxOperations(Box box) {
        this.box = box;
    }

    @Override
    public boolean storeFile(String name, Exchange exchange, long size) {
        try (InputStream content = exchange.getMessage().getBody(InputStream.class)) {
            box.write(name, content);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean renameFile(String from, String to) {
        box.publish(from, to);
        return true;
    }

    @Override
    public SftpRemoteFile[] listFiles(String path) {
        return box.list(path).stream().map(BoxRemoteFile::new).toArray(BoxRemoteFile[]::new);
    }

    @Override
    public boolean existsFile(String name) {
        return box.find(name).isPresent();
    }

    @Override
    public boolean deleteFile(String name) {
        box.delete(name);
        return true;
    }

    @Override
    public boolean connect(RemoteFileConfiguration configuration, Exchange exchange) {
        return true;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public void disconnect() {
        // idle sessions are closed by the box
    }

    @Override
    public void forceDisconnect() {
        // the same
    }

    @Override
    public boolean sendNoop() {
        return true;
    }

    @Override
    public GenericFile<SftpRemoteFile> newGenericFile() {
        return new RemoteFile<>();
    }

    @Override
    public void setEndpoint(GenericFileEndpoint<SftpRemoteFile> endpoint) {
        // the box knows where it is
    }

    @Override
    public boolean sendSiteCommand(String command) {
        return false;
    }

    @Override
    public boolean buildDirectory(String directory, boolean absolute) {
        throw notUsed();
    }

    @Override
    public boolean retrieveFile(String name, Exchange exchange, long size) {
        throw notUsed();
    }

    @Override
    public void releaseRetrievedFileResources(Exchange exchange) {
        // nothing is held
    }

    @Override
    public boolean storeFileDirectly(String name, String payload) {
        throw notUsed();
    }

    @Override
    public String getCurrentDirectory() {
        throw notUsed();
    }

    @Override
    public void changeCurrentDirectory(String path) {
        throw notUsed();
    }

    @Override
    public void changeToParentDirectory() {
        throw notUsed();
    }

    @Override
    public SftpRemoteFile[] listFiles() {
        throw notUsed();
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("Not used with stepwise, autoCreate and download off");
    }
}
