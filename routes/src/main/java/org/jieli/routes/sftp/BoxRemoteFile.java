package org.jieli.routes.sftp;

import org.apache.camel.component.file.remote.SftpRemoteFile;

/** A file of a box as Camel's file component sees it. */
record BoxRemoteFile(BoxFile file) implements SftpRemoteFile<Object> {

    /** Null: Camel would expect an entry of its own client. */
    @Override
    public Object getRemoteFile() {
        return null;
    }

    @Override
    public String getFilename() {
        return file.name();
    }

    @Override
    public String getLongname() {
        return file.name();
    }

    @Override
    public boolean isDirectory() {
        return file.folder();
    }

    @Override
    public long getFileLength() {
        return file.size();
    }

    @Override
    public long getLastModified() {
        return file.modified().toEpochMilli();
    }
}
