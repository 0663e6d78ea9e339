package org.jieli.routes.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One open session to a box, for one thread at a time; {@link #close} may come from any thread and ends whatever is under way. */
final class BoxSession implements AutoCloseable {

    private static final int ALREADY_EXISTS = 11;
    private static final int NO_SPACE = 14;
    private static final int QUOTA_EXCEEDED = 15;
    private static final Pattern WILD = Pattern.compile("[\\\\*?]");

    private interface Work<T> {
        T on(ChannelSftp channel) throws SftpException;
    }

    private interface Deed {
        void on(ChannelSftp channel) throws SftpException;
    }

    private final Session session;
    private final ChannelSftp channel;

    BoxSession(Session session, ChannelSftp channel) {
        this.session = session;
        this.channel = channel;
    }

    List<BoxFile> list(String folder) {
        List<BoxFile> files = new ArrayList<>();
        run(
                BoxStep.FOLDER,
                open -> open.ls(literal(folder), entry -> {
                    if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                        files.add(file(entry.getFilename(), entry.getAttrs()));
                    }
                    return LsEntrySelector.CONTINUE;
                }));
        return files;
    }

    Optional<BoxFile> find(String path) {
        try {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return Optional.of(call(BoxStep.FOLDER, open -> file(name, open.stat(literal(path)))));
        } catch (BoxException e) {
            if (e.fault() == BoxFault.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void fetch(String path, OutputStream to) {
        run(BoxStep.READ, open -> open.get(literal(path), to));
    }

    void write(String path, InputStream content) {
        run(BoxStep.WRITE, open -> open.put(content, literal(path), ChannelSftp.OVERWRITE));
    }

    /**
     * Gives a file a second name, which the server does only if that name is free, other than a rename in the manner of POSIX.
     *
     * @return false if the name is taken or the server has no such thing
     */
    boolean link(String path, String second) {
        try {
            run(BoxStep.RENAME, open -> open.hardlink(literal(path), literal(second)));
            return true;
        } catch (BoxException e) {
            if (e.cut()) {
                throw e;
            }
            return false;
        }
    }

    void rename(String from, String to) {
        run(BoxStep.RENAME, open -> open.rename(literal(from), literal(to)));
    }

    void delete(String path) {
        run(BoxStep.DELETE, open -> open.rm(literal(path)));
    }

    /** Takes a name away if it is there and that is allowed. */
    void forget(String path) {
        try {
            delete(path);
        } catch (BoxException e) {
            if (e.cut()) {
                throw e;
            }
        }
    }

    void makeFolder(String path) {
        run(BoxStep.FOLDER, open -> open.mkdir(literal(path)));
    }

    private void run(BoxStep step, Deed deed) {
        call(step, open -> {
            deed.on(open);
            return null;
        });
    }

    private <T> T call(BoxStep step, Work<T> work) {
        try {
            return work.on(channel);
        } catch (SftpException e) {
            throw told(step, e);
        }
    }

    private BoxException told(BoxStep step, SftpException e) {
        if (e.getCause() != null || !channel.isConnected()) {
            return new BoxException(step, BoxFault.CUT);
        }
        return switch (e.id) {
            case ChannelSftp.SSH_FX_NO_SUCH_FILE -> new BoxException(step, BoxFault.MISSING);
            case ChannelSftp.SSH_FX_PERMISSION_DENIED -> new BoxException(step, BoxFault.DENIED);
            case ChannelSftp.SSH_FX_NO_CONNECTION, ChannelSftp.SSH_FX_CONNECTION_LOST ->
                new BoxException(step, BoxFault.CUT);
            case ALREADY_EXISTS -> new BoxException(step, BoxFault.OTHER_CONTENT);
            case NO_SPACE, QUOTA_EXCEEDED -> new BoxException(step, BoxFault.FULL);
            default -> new BoxException(step, step == BoxStep.WRITE ? BoxFault.FULL : BoxFault.REFUSED);
        };
    }

    private static BoxFile file(String name, SftpATTRS attributes) {
        return new BoxFile(
                name,
                attributes.isDir(),
                attributes.getSize(),
                Instant.ofEpochSecond(attributes.getMTime() & 0xffffffffL));
    }

    /** What the client would take for a pattern is meant as it stands. */
    private static String literal(String path) {
        return WILD.matcher(path).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    }

    boolean open() {
        return session.isConnected() && channel.isConnected();
    }

    @Override
    public void close() {
        channel.disconnect();
        session.disconnect();
    }
}
