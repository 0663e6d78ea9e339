package org.jieli.simulators.desk;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.FolderFault;
import org.jieli.simulators.fault.Moment;

/** The files of a box as the gateway meets them, with the faults of the day. Thread-safe. */
final class FaultyFiles implements SftpFileSystemAccessor {

    private final BoxFaults faults;
    private final Sessions sessions;

    FaultyFiles(BoxFaults faults, Sessions sessions) {
        this.faults = faults;
        this.sessions = sessions;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy box,
            FileHandle handle,
            Path file,
            String id,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        sessions.cutOff(box.getServerSession());
        Moment moment = options.contains(StandardOpenOption.WRITE) ? Moment.WRITE : Moment.READ;
        Optional<Fault> fault = faults.next(moment, file);
        refuse(fault);
        SeekableByteChannel channel = SftpFileSystemAccessor.super.openFile(box, handle, file, id, options, attributes);
        return fault.<SeekableByteChannel>map(wrong -> new FaultyChannel(
                        channel, wrong, faults.today(), () -> sessions.cut(box.getServerSession()), file))
                .orElse(channel);
    }

    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy box, DirectoryHandle handle, Path folder, String id, LinkOption... options)
            throws IOException {
        sessions.cutOff(box.getServerSession());
        refuse(faults.next(Moment.LOOK));
        return SftpFileSystemAccessor.super.openDirectory(box, handle, folder, id, options);
    }

    /** No file is named: names may be of people. */
    private static void refuse(Optional<Fault> fault) throws IOException {
        if (fault.filter(FolderFault.Plain.PERMISSION_DENIED::equals).isPresent()) {
            throw new AccessDeniedException("?");
        }
        if (fault.filter(FolderFault.Plain.FOLDER_MISSING::equals).isPresent()) {
            throw new NoSuchFileException("?");
        }
    }

    @Override
    public void renameFile(SftpSubsystemProxy box, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        SftpFileSystemAccessor.super.renameFile(box, from, to, options);
        loseAnswer(box, to);
    }

    @Override
    public void createLink(SftpSubsystemProxy box, Path link, Path existing, boolean symbolic) throws IOException {
        SftpFileSystemAccessor.super.createLink(box, link, existing, symbolic);
        loseAnswer(box, link);
    }

    private void loseAnswer(SftpSubsystemProxy box, Path file) throws IOException {
        if (faults.next(Moment.RENAME, file).isPresent()) {
            sessions.cut(box.getServerSession());
        }
    }

    @Override
    public Map<String, ?> readFileAttributes(SftpSubsystemProxy box, Path file, String view, LinkOption... options)
            throws IOException {
        sessions.cutOff(box.getServerSession());
        Map<String, ?> right = SftpFileSystemAccessor.super.readFileAttributes(box, file, view, options);
        return faults.next(Moment.TIMES, file)
                .filter(FolderFault.ClockSkew.class::isInstance)
                .<Map<String, ?>>map(skew -> shifted(right, ((FolderFault.ClockSkew) skew).by()))
                .orElse(right);
    }

    private static Map<String, ?> shifted(Map<String, ?> attributes, Duration by) {
        Map<String, Object> shifted = new HashMap<>(attributes);
        shifted.replaceAll((name, value) ->
                value instanceof FileTime time ? FileTime.from(time.toInstant().plus(by)) : value);
        return shifted;
    }
}
