package org.jieli.routes.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.JSchSessionDisconnectException;
import com.jcraft.jsch.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpLogin;

/** Opens sessions to one box; knows at which step it failed. Thread-safe. */
final class BoxOpener {

    private final SftpAddress address;
    private final int timeoutMillis;
    private final ScheduledExecutorService clock;

    /** @param clock ends what takes too long as a whole */
    BoxOpener(SftpAddress address, Duration timeout, ScheduledExecutorService clock) {
        this.address = address;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
        this.clock = clock;
    }

    BoxSession open() {
        BoxSocket socket = new BoxSocket(lookUp(), timeoutMillis);
        PinnedHostKeys keys = new PinnedHostKeys(address.hostKeys());
        Session session = session(keys);
        session.setSocketFactory(socket);
        ScheduledFuture<?> alarm = clock.schedule(socket::close, timeoutMillis, TimeUnit.MILLISECONDS);
        try {
            logIn(session, socket, keys);
            return new BoxSession(session, channel(session));
        } finally {
            alarm.cancel(false);
        }
    }

    private InetAddress lookUp() {
        try {
            return InetAddress.getByName(address.host());
        } catch (UnknownHostException e) {
            throw new BoxException(BoxStep.LOOK_UP, BoxFault.NAME);
        }
    }

    private Session session(PinnedHostKeys keys) {
        try {
            JSch jsch = new JSch();
            Session session = jsch.getSession(address.user(), address.host(), address.port());
            session.setHostKeyRepository(keys);
            session.setConfig("StrictHostKeyChecking", "yes");
            switch (address.login()) {
                case SftpLogin.Password password -> {
                    session.setConfig("PreferredAuthentications", "password,keyboard-interactive");
                    session.setPassword(password.secret());
                    session.setUserInfo(new PasswordPrompt(password.secret()));
                }
                case SftpLogin.Key key -> {
                    session.setConfig("PreferredAuthentications", "publickey");
                    jsch.addIdentity(key.file().toString(), key.passphrase().orElse(null));
                }
            }
            return session;
        } catch (JSchException e) {
            throw new BoxException(BoxStep.LOG_IN, BoxFault.KEY_FILE);
        }
    }

    private void logIn(Session session, BoxSocket socket, PinnedHostKeys keys) {
        try {
            session.connect(timeoutMillis);
        } catch (JSchException e) {
            session.disconnect();
            throw told(e, socket, keys);
        }
    }

    private static BoxException told(JSchException e, BoxSocket socket, PinnedHostKeys keys) {
        if (!socket.connected()) {
            return new BoxException(BoxStep.CONNECT, BoxFault.CONNECT);
        }
        if (e instanceof JSchHostKeyException) {
            return new BoxException(BoxStep.KEY_EXCHANGE, BoxFault.HOST_KEY, "见到 / seen " + keys.seen());
        }
        if (!keys.known()) {
            return new BoxException(BoxStep.KEY_EXCHANGE, BoxFault.KEY_EXCHANGE);
        }
        boolean refused =
                e instanceof JSchSessionDisconnectException || e.getMessage().startsWith("Auth");
        return new BoxException(BoxStep.LOG_IN, refused ? BoxFault.LOGIN : BoxFault.CUT);
    }

    /** Names are taken byte for byte, whatever charset they are in. */
    private ChannelSftp channel(Session session) {
        try {
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            channel.setFilenameEncoding(StandardCharsets.ISO_8859_1);
            channel.connect(timeoutMillis);
            return channel;
        } catch (JSchException e) {
            session.disconnect();
            throw new BoxException(BoxStep.LOG_IN, BoxFault.NO_SFTP);
        }
    }
}
